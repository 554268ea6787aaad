@echo off
rem Starts InstantRetouch on Windows; builds it first where that has not been done.
setlocal
set "HOME_DIR=%~dp0"
set "TARGET=%HOME_DIR%target"
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -version 2>&1 | findstr /r /c:"version \"2[5-9]" /c:"version \"[3-9][0-9]" >nul
if errorlevel 1 (
  echo retouch: no Java 25 or newer was found; install a JDK 25 and set JAVA_HOME to it 1>&2
  exit /b 1
)
if not exist "%TARGET%\instantretouch.jar" (
  echo retouch: building InstantRetouch ^(a minute or two the first time; it fetches its libraries^) ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -q -Dmaven.test.skip=true -Dskip.checks=true package
  if errorlevel 1 (popd & exit /b 1)
  popd
)
set /p CP=<"%TARGET%\app.classpath"
"%JAVA%" -Xlog:disable -Xshare:auto "-XX:SharedArchiveFile=%TARGET%\retouch.jsa" -XX:+AutoCreateSharedArchive ^
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dai.djl.offline=true "-Dorg.instantretouch.home=%HOME_DIR%." ^
  %RETOUCH_JAVA_OPTIONS% -cp "%TARGET%\instantretouch.jar;%CP%" org.instantretouch.cli.Main %*
exit /b %ERRORLEVEL%
