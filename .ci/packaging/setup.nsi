; The installer for Windows, for one person and without an administrator.
;
;   makensis -DVERSION=… -DNUMBER=… -DFILES=FOLDER -DICON=… -DPICTURE=… -DOUT=… [-DSIGN=…] setup.nsi
;
;   /S            asks nothing; what would be asked is answered so that nothing is lost
;   /D=FOLDER     where to (last)
;   uninstall.exe /S [/DELETEDATA]   keeps what was typed unless told otherwise
;
; Exit codes: 0 done, 1 given up by the person, 2 the app is open and cannot be
; closed, 3 a newer version is installed, 4 a file cannot be written.

Target amd64-unicode
Unicode true
RequestExecutionLevel user
SetCompressor /SOLID lzma
; Wide enough to find in one program what the other has too, such as the fonts.
SetCompressorDictSize 64
SetDateSave off
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include LogicLib.nsh
!include WinMessages.nsh

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\toprunner"
!define CLASSES "Software\Classes"
!define ENTRY "toprunner.entry"
!define DATA "$LOCALAPPDATA\toprunner"

Name "$(app)"
BrandingText "${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\toprunner"
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
!ifdef SIGN
  !uninstfinalize '"${SIGN}" "%1"' = 0
!endif

VIProductVersion "${NUMBER}.0"
VIFileVersion "${NUMBER}.0"
VIAddVersionKey /LANG=0 "ProductName" "テレワークトップランナー応募アシスト"
VIAddVersionKey /LANG=0 "FileDescription" "テレワークトップランナー応募アシスト セットアップ"
VIAddVersionKey /LANG=0 "FileVersion" "${NUMBER}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEPAGE_TITLE "$(app)"
!define MUI_WELCOMEPAGE_TEXT "$(welcome)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\toprunner.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(start)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(leaving)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is that of a computer in neither language.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Japanese"

; !insertmacro TEXT NAME JAPANESE ENGLISH
!macro TEXT name japanese english
  LangString ${name} ${LANG_JAPANESE} `${japanese}`
  LangString ${name} ${LANG_ENGLISH} `${english}`
!macroend
!insertmacro TEXT app "テレワークトップランナー応募アシスト" "Telework Top Runner Application Assistant"
!insertmacro TEXT welcome \
  "「テレワークトップランナー2025」と総務大臣賞への応募を準備するアプリを、このパソコンに入れます。$\r$\n$\r$\n管理者の権限は要りません。入力した内容はこのパソコンの中だけに保存し、外部とは通信しません。$\r$\n$\r$\n前の版が入っているときは、入力した内容を残したまま新しくします。$\r$\n$\r$\nこれは総務省の公式ソフトウェアではありません。" \
  "This installs an app with which you prepare an application for Telework Top Runner 2025 and the Minister's Award.$\r$\n$\r$\nNo administrator rights are needed. What you type is kept on this computer alone, and nothing is sent anywhere.$\r$\n$\r$\nAn earlier version is replaced, and everything you typed stays.$\r$\n$\r$\nThis is not the ministry's software."
!insertmacro TEXT start "アプリを開く" "Open the app"
!insertmacro TEXT open \
  "アプリが開いています。「OK」を押すと、入力した内容を保存してアプリを閉じ、続けます。" \
  "The app is open. Press OK to save what you typed, close the app and go on."
!insertmacro TEXT stays \
  "アプリを閉じられませんでした。アプリの画面に何か表示されていれば答え、アプリを閉じてから、もう一度お試しください。何も変更していません。" \
  "The app could not be closed. If its window is asking something, answer it, close the app, and try again. Nothing was changed."
!insertmacro TEXT newer \
  "このパソコンには、これより新しい版（$0）が入っています。入力した内容を開けなくなるおそれがあるため、古い版には戻しません。何も変更していません。" \
  "A newer version ($0) is installed on this computer. It is not replaced with an older one, which might be unable to open what you typed. Nothing was changed."
!insertmacro TEXT unwritten \
  "ファイルを書き込めませんでした（$INSTDIR）。空き容量を確かめて、もう一度お試しください。" \
  "The files could not be written ($INSTDIR). Check that there is free space and try again."
!insertmacro TEXT leaving \
  "アプリをこのパソコンから取り除きます。" \
  "This removes the app from this computer."
!insertmacro TEXT data \
  "入力した内容（応募、添付ファイル、バックアップ）も削除しますか？$\r$\n$\r$\n「いいえ」を選ぶと、フォルダー「${DATA}」に残ります。もう一度アプリを入れると、続きから使えます。$\r$\n「はい」を選ぶと、元に戻せません。" \
  "Delete what you typed as well (applications, attached files, backups)?$\r$\n$\r$\nNo: it stays in the folder ${DATA}, and you can go on when you install the app again.$\r$\nYes: it cannot be brought back."
!insertmacro TEXT entry "テレワークトップランナーの応募データ" "Telework Top Runner application"

!macro CLOSING un
; Sets $1 to 1 when the program in $INSTDIR is not running, else to 0.
Function ${un}freed
  StrCpy $1 1
  ${If} ${FileExists} "$INSTDIR\toprunner.exe"
    ClearErrors
    FileOpen $2 "$INSTDIR\toprunner.exe" a
    ${If} ${Errors}
      StrCpy $1 0
    ${Else}
      FileClose $2
    ${EndIf}
  ${EndIf}
FunctionEnd

; Has the open app close itself, which saves what was typed, or gives up.
Function ${un}close
  Call ${un}freed
  ${If} $1 = 1
    Return
  ${EndIf}
  ${If} ${Cmd} `MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(open)" /SD IDOK IDCANCEL`
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${For} $3 1 30
    FindWindow $4 "" "テレワークトップランナー応募アシスト"
    ${If} $4 = 0
      FindWindow $4 "" "Telework Top Runner Application Assistant"
    ${EndIf}
    ${If} $4 <> 0
      System::Call 'user32::PostMessageW(p $4, i ${WM_CLOSE}, p 0, p 0)'
    ${EndIf}
    Sleep 500
    Call ${un}freed
    ${If} $1 = 1
      Return
    ${EndIf}
  ${Next}
  MessageBox MB_OK|MB_ICONEXCLAMATION "$(stays)" /SD IDOK
  SetErrorLevel 2
  Quit
FunctionEnd
!macroend
!insertmacro CLOSING ""
!insertmacro CLOSING "un."

!macro TELL_SHELL
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend

Function .onInit
  SetShellVarContext current
  ReadRegStr $0 HKCU "${KEY}" "DisplayVersion"
  ReadRegStr $1 HKCU "${KEY}" "Number"
  ${If} $1 != ""
    ${VersionCompare} "$1" "${NUMBER}" $2
    ${If} $2 = 1
      MessageBox MB_OK|MB_ICONINFORMATION "$(newer)" /SD IDOK
      SetErrorLevel 3
      Quit
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  Call close
  SetOutPath "$INSTDIR"
  ClearErrors
  File /r "${FILES}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(unwritten)" /SD IDOK
    SetErrorLevel 4
    Quit
  ${EndIf}

  Delete "$SMPROGRAMS\テレワークトップランナー応募アシスト.lnk"
  Delete "$SMPROGRAMS\Telework Top Runner Application Assistant.lnk"
  CreateShortcut "$SMPROGRAMS\$(app).lnk" "$INSTDIR\toprunner.exe"

  WriteRegStr HKCU "${CLASSES}\.toprunner" "" "${ENTRY}"
  WriteRegStr HKCU "${CLASSES}\${ENTRY}" "" "$(entry)"
  WriteRegStr HKCU "${CLASSES}\${ENTRY}\DefaultIcon" "" "$INSTDIR\toprunner.exe,0"
  WriteRegStr HKCU "${CLASSES}\${ENTRY}\shell\open\command" "" '"$INSTDIR\toprunner.exe" "%1"'
  !insertmacro TELL_SHELL

  WriteRegStr HKCU "${KEY}" "DisplayName" "$(app)"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "Number" "${NUMBER}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\toprunner.exe"
  WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetShellVarContext current
FunctionEnd

Section "un.app"
  Call un.close
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DELETEDATA" $1
  ${IfNot} ${Errors}
  ${OrIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(data)" /SD IDNO IDYES`
    RMDir /r "${DATA}"
    RMDir /r "$APPDATA\fyne\toprunner" ; settings
  ${EndIf}
  ; What was installed and nothing else: the folder may hold what is not ours.
  !include "${FILES}.nsh"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"

  Delete "$SMPROGRAMS\テレワークトップランナー応募アシスト.lnk"
  Delete "$SMPROGRAMS\Telework Top Runner Application Assistant.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.toprunner" ""
  ${If} $0 == "${ENTRY}"
    DeleteRegKey HKCU "${CLASSES}\.toprunner"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${ENTRY}"
  !insertmacro TELL_SHELL
  DeleteRegKey HKCU "${KEY}"
SectionEnd
