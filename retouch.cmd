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
set "BUILD="
if not exist "%TARGET%\instantretouch.jar" set "BUILD=yes"
if not exist "%TARGET%\command.classpath" set "BUILD=yes"
if defined BUILD (
  echo retouch: building InstantRetouch ^(a minute or two the first time; it fetches its libraries^) ... 1>&2
  pushd "%HOME_DIR%"
  call mvnw.cmd -B -q -Dmaven.test.skip=true -Dskip.checks=true package
  if errorlevel 1 (popd & exit /b 1)
  popd
  del /q "%TARGET%\retouch.aot" 2>nul
)
set "COMMON=-Xlog:disable --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true -Dai.djl.offline=true"
set "PHOTOS="
for %%C in (edit batch apply explain) do if /i "%~1"=="%%C" set "PHOTOS=yes"
if defined PHOTOS goto photos

set /p CP=<"%TARGET%\app.classpath"
"%JAVA%" %COMMON% -XX:GCTimeRatio=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:InitiatingHeapOccupancyPercent=80 -XX:-G1UseAdaptiveIHOP -XX:-ClassUnloadingWithConcurrentMark -XX:MetaspaceSize=256m -XX:MaxTenuringThreshold=2 -XX:+IgnoreUnrecognizedVMOptions -Xshare:auto "-XX:SharedArchiveFile=%TARGET%\retouch.jsa" -XX:+AutoCreateSharedArchive "-Dorg.instantretouch.home=%HOME_DIR%." ^
  %RETOUCH_JAVA_OPTIONS% -cp "%TARGET%\instantretouch.jar;%CP%" org.instantretouch.cli.Main %*
exit /b %ERRORLEVEL%

:photos
rem What strips leave behind fits into the young generation, so that the heap does not grow with the photo.
set "HEAP=-XX:+UseSerialGC -Xmn128m -XX:SurvivorRatio=2"
echo %RETOUCH_JAVA_OPTIONS% | findstr /r /c:"-XX:+Use.*GC" >nul && set "HEAP="
set "NATIVE="
if exist "%TARGET%\native\onnxruntime.dll" set NATIVE="-Donnxruntime.native.path=%TARGET%\native"
set /p CP=<"%TARGET%\command.classpath"
rem What Java knows of its classes and hot methods after it edited the sample once; an empty file where that failed.
set "CACHE=%TARGET%\retouch.aot"
set "ASIDE=%TARGET%\aot-%RANDOM%%RANDOM%"
if not exist "%CACHE%" (
  mkdir "%ASIDE%" 2>nul
  "%JAVA%" %COMMON% %HEAP% %NATIVE% "-Dorg.instantretouch.home=%HOME_DIR%." "-XX:AOTCacheOutput=%ASIDE%\retouch.aot" ^
    -cp "%TARGET%\instantretouch.jar;%CP%" org.instantretouch.cli.Main edit "%HOME_DIR%assets\sample.jpg" ^
    -i "warmer, and lift the shadows a little" -o "%ASIDE%\sample.jpg" >nul 2>nul
  if not exist "%ASIDE%\retouch.aot" type nul >"%ASIDE%\retouch.aot"
  move /y "%ASIDE%\retouch.aot" "%CACHE%" >nul 2>nul
  rmdir /s /q "%ASIDE%" 2>nul
)
"%JAVA%" %COMMON% %HEAP% %NATIVE% "-XX:AOTCache=%CACHE%" -XX:+IgnoreUnrecognizedVMOptions -XX:CompileThresholdScaling=20 -XX:-PartialPeelLoop -XX:-SplitIfBlocks ^
  -XX:CompileCommand=quiet "-XX:CompileCommand=dontinline,org.instantretouch.grid.SliceRow::*" ^
  "-XX:CompileCommand=dontinline,org.instantretouch.export.ByteRows::*" ^
  "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.SHA2::implCompress,0.001" "-Dorg.instantretouch.home=%HOME_DIR%." ^
  %RETOUCH_JAVA_OPTIONS% -cp "%TARGET%\instantretouch.jar;%CP%" org.instantretouch.cli.Main %*
exit /b %ERRORLEVEL%
