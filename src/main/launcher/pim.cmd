@echo off
rem Starts pim.jar, which lies beside this file, with the options that suit the command, and from Java 19 on with an archive that Java
rem itself makes at the end of a first command and makes anew when it does not fit: see "Start quickly" in README.md.
setlocal
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "options=-XX:-UsePerfData -Xlog:disable -XX:+UseSerialGC"
if /i not "%~1"=="serve" if /i not "%~1"=="bench" set "options=%options% -XX:TieredStopAtLevel=1 -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%LOCALAPPDATA%\pim-kg.jsa""
"%java%" %options% -jar "%~dp0pim.jar" %*
