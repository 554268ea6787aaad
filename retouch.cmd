@echo off
rem Starts InstantRetouch on Windows; builds it first where that has not been done.
setlocal EnableExtensions DisableDelayedExpansion
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
rem Else each start would unpack it to a temporary folder, which stays where the command is killed.
set "NATIVE="
if exist "%TARGET%\native\onnxruntime.dll" set NATIVE="-Donnxruntime.native.path=%TARGET%\native"
rem Java takes no two of these.
set "OWN_CACHE="
echo %RETOUCH_JAVA_OPTIONS% | findstr /c:"-Xshare" /c:"Archive" /c:"-XX:AOT" >nul && set "OWN_CACHE=yes"
set "PHOTOS="
for %%C in (edit batch apply explain) do if /i "%~1"=="%%C" set "PHOTOS=yes"
if defined PHOTOS goto photos

rem The libraries' paths are too long for "set /p", and go to Java by the variable that it reads: a command line has an end, too.
for /f "usebackq delims=" %%L in ("%TARGET%\app.classpath") do set "CLASSPATH=%TARGET%\instantretouch.jar;%%L"
rem What is young would be let grow with the machine's memory while a large photo is opened fast in the window.
set "YOUNG=-XX:MaxNewSize=128m"
for %%C in (bench models train doctor generate-completion) do if /i "%~1"=="%%C" set "YOUNG="
if /i "%~1 %~2"=="bench editor" set "YOUNG=-XX:MaxNewSize=128m"
set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%TARGET%\retouch.jsa" -XX:+AutoCreateSharedArchive
if defined OWN_CACHE set "ARCHIVE="
"%JAVA%" %COMMON% %NATIVE% %YOUNG% -XX:GCTimeRatio=1 -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:InitiatingHeapOccupancyPercent=80 -XX:-G1UseAdaptiveIHOP -XX:-ClassUnloadingWithConcurrentMark -XX:MetaspaceSize=256m -XX:MaxTenuringThreshold=2 -XX:+IgnoreUnrecognizedVMOptions %ARCHIVE% ^
  "-Dorg.instantretouch.home=%HOME_DIR%." %RETOUCH_JAVA_OPTIONS% org.instantretouch.cli.Main %*
exit /b %ERRORLEVEL%

:photos
rem What strips leave behind fits into the young generation, so that the heap does not grow with the photo.
set "HEAP=-XX:+UseSerialGC -Xmn128m -XX:SurvivorRatio=2"
echo %RETOUCH_JAVA_OPTIONS% | findstr /r /c:"-XX:+Use.*GC" >nul && set "HEAP="
for /f "usebackq delims=" %%L in ("%TARGET%\command.classpath") do set "CLASSPATH=%TARGET%\instantretouch.jar;%%L"
rem What Java knows of its classes and hot methods after it edited the sample once; an empty file where that failed.
set "CACHE=%TARGET%\retouch.aot"
set "ASIDE=%TARGET%\aot-%RANDOM%%RANDOM%"
if not exist "%CACHE%" (
  mkdir "%ASIDE%" 2>nul
  "%JAVA%" %COMMON% %HEAP% %NATIVE% "-Dorg.instantretouch.home=%HOME_DIR%." "-XX:AOTCacheOutput=%ASIDE%\retouch.aot" ^
    org.instantretouch.cli.Main edit "%HOME_DIR%assets\sample.jpg" ^
    -i "warmer, and lift the shadows a little" -o "%ASIDE%\sample.jpg" >nul 2>nul
  if not exist "%ASIDE%\retouch.aot" type nul >"%ASIDE%\retouch.aot"
  move /y "%ASIDE%\retouch.aot" "%CACHE%" >nul 2>nul
  rmdir /s /q "%ASIDE%" 2>nul
)
set "AOT=-Xshare:auto"
for %%Q in ("%CACHE%") do if %%~zQ0 gtr 0 set AOT="-XX:AOTCache=%CACHE%"
if defined OWN_CACHE set "AOT="

rem The size that --memory gives to photos, the last one where there are several; cmd takes the = of --memory=2G for a space.
set "WANTED="
:argument
if [%1]==[] goto size
if "%~1"=="--memory" set "WANTED=%~2"
shift /1
goto argument

:size
rem What is no size is left to the command to refuse.
set "MOST="
set "UNIT="
if not defined WANTED goto start
if /i "%WANTED:~-1%"=="b" set "WANTED=%WANTED:~0,-1%"
if not defined WANTED goto start
if /i "%WANTED:~-1%"=="m" set "UNIT=1"
if /i "%WANTED:~-1%"=="g" set "UNIT=1024"
if not defined UNIT goto start
set "WANTED=%WANTED:~0,-1%"
if not defined WANTED goto start
if not "%WANTED:~6,1%"=="" goto start
rem A number that begins with 0 would be an octal one.
:zeros
if not "%WANTED:~0,1%"=="0" goto number
set "WANTED=%WANTED:~1%"
if not defined WANTED goto start
goto zeros
:number
for /f "eol=0 delims=0123456789" %%D in ("%WANTED%") do goto start
set /a "MEGABYTES=%WANTED%*%UNIT%"
rem Java does not start where it cannot set aside the addresses for it: this is more than any machine that photos are edited on has.
if %MEGABYTES% gtr 4194304 set "MEGABYTES=4194304"
rem Java itself takes some beside the photos.
set /a "MEGABYTES=%MEGABYTES%+320"
set "MOST=-Xmx%MEGABYTES%m"

:start
"%JAVA%" %COMMON% %HEAP% %NATIVE% %AOT% -XX:+IgnoreUnrecognizedVMOptions -XX:CompileThresholdScaling=20 -XX:-PartialPeelLoop -XX:-SplitIfBlocks ^
  -XX:CompileCommand=quiet "-XX:CompileCommand=dontinline,org.instantretouch.grid.SliceRow::*" ^
  "-XX:CompileCommand=dontinline,org.instantretouch.export.ByteRows::*" ^
  "-XX:CompileCommand=CompileThresholdScaling,sun.security.provider.SHA2::implCompress,0.001" %MOST% ^
  "-Dorg.instantretouch.home=%HOME_DIR%." %RETOUCH_JAVA_OPTIONS% org.instantretouch.cli.Main %*
exit /b %ERRORLEVEL%
