; Uninstalling takes the program away and nothing that was written: it says so, and warns of what no server has yet.
; The desk writes unsent.txt beside its book while something waits to be sent, and takes it away when nothing does.
!macro customUnInit
  ${IfNot} ${Silent}
    ; An installation for everybody looks into ProgramData otherwise.
    SetShellVarContext current
    ${If} ${FileExists} "$APPDATA\Deskbook\desk\unsent.txt"
      ${If} $LANGUAGE == 2052
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "这台前台还有没传到服务器的记录。请先打开前台簿，等右上角显示已同步，再卸载。$\r$\n$\r$\n卸载只删除程序，记录会留在：$\r$\n$APPDATA\Deskbook$\r$\n$\r$\n现在就卸载吗？" /SD IDYES IDYES deskbookGoOn
      ${Else}
        MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "This desk has records that no server has yet. Open Deskbook first and wait until it says that it is in step.$\r$\n$\r$\nUninstalling removes the program only; the records stay in:$\r$\n$APPDATA\Deskbook$\r$\n$\r$\nUninstall now?" /SD IDYES IDYES deskbookGoOn
      ${EndIf}
      Quit
    ${ElseIf} ${FileExists} "$APPDATA\Deskbook\desk\desk.db"
      ${If} $LANGUAGE == 2052
        MessageBox MB_OKCANCEL|MB_ICONINFORMATION "卸载只删除程序。登记的全部记录会留在：$\r$\n$APPDATA\Deskbook$\r$\n$\r$\n再装一次就能接着用。" /SD IDOK IDOK deskbookGoOn
      ${Else}
        MessageBox MB_OKCANCEL|MB_ICONINFORMATION "Uninstalling removes the program only. All records stay in:$\r$\n$APPDATA\Deskbook$\r$\n$\r$\nInstall it again to go on." /SD IDOK IDOK deskbookGoOn
      ${EndIf}
      Quit
    ${EndIf}
    deskbookGoOn:
    ${If} $installMode == "all"
      SetShellVarContext all
    ${EndIf}
  ${EndIf}
!macroend

; An update takes the old program away in silence, and keeps this.
!macro customUnInstall
  ${IfNot} ${Silent}
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "org.deskbook.desk"
  ${EndIf}
!macroend
