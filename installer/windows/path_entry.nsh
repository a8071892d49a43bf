; SPDX-License-Identifier: GPL-3.0-or-later
; One folder of the PATH in the registry, added or taken out. By calls of Windows, because a string of NSIS holds 1,024
; characters: a longer PATH would be cut.
;
;   ${ChangePath} add|remove FOLDER      of everybody when $ForAll is 1, else of this person
;   Call takeOffPath                     takes the installation folder out, if the installer put it there

!define ChangePath "!insertmacro ChangePath"
!macro ChangePath what folder
  Push "${folder}"
  Push "${what}"
  !ifdef __UNINSTALL__
    Call un.changePath
  !else
    Call changePath
  !endif
!macroend

!macro ChangePathFunction un
Function ${un}changePath
  Exch $0 ; what
  Exch
  Exch $1 ; folder
  Push $2 ; the key
  Push $3 ; type of the value
  Push $4 ; its size in bytes
  Push $5 ; all of it, as ";FOLDER;FOLDER;"
  Push $6
  Push $7
  ${If} $ForAll = 1
    System::Call 'advapi32::RegOpenKeyExW(p 0x80000002, w "SYSTEM\CurrentControlSet\Control\Session Manager\Environment", i 0, i 0x2001F, *p .r2) i .r7'
  ${Else}
    System::Call 'advapi32::RegCreateKeyExW(p 0x80000001, w "Environment", i 0, p 0, i 0, i 0x2001F, p 0, *p .r2, p 0) i .r7'
  ${EndIf}
  ${If} $7 <> 0
    DetailPrint "PATH: $7"
    Goto end
  ${EndIf}
  StrCpy $3 2 ; REG_EXPAND_SZ, where there is none so far
  StrCpy $4 0
  System::Call 'advapi32::RegQueryValueExW(p r2, w "Path", p 0, *i .r3, p 0, *i .r4) i .r7'
  ${If} $7 <> 0
    StrCpy $3 2
    StrCpy $4 0
  ${EndIf}
  IntOp $6 $4 + 4096
  System::Alloc $6 ; filled with zeros
  Pop $5
  System::Call 'kernel32::lstrcpyW(p r5, w ";")'
  ${If} $4 > 2 ; Not empty.
    IntPtrOp $6 $5 + 2
    System::Call 'advapi32::RegQueryValueExW(p r2, w "Path", p 0, p 0, p r6, *i r4) i .r7'
    ${If} $7 <> 0 ; It changed meanwhile.
      Goto free
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p r5, w ";")'
  ${EndIf}
  System::Call 'shlwapi::StrStrIW(p r5, w ";$1;") p .r6'
  ${If} $0 == "add"
    ${If} $6 <> 0
      Goto free ; It is there.
    ${EndIf}
    System::Call 'kernel32::lstrcatW(p r5, w "$1;")'
  ${Else}
    ${If} $6 <> 0
      StrLen $7 ";$1"
      IntOp $7 $7 * 2
      IntPtrOp $7 $6 + $7 ; The rest, with the ";" before it.
      System::Call 'kernel32::lstrlenW(p r7) i .r4'
      IntOp $4 $4 * 2
      IntOp $4 $4 + 2
      System::Call 'kernel32::RtlMoveMemory(p r6, p r7, p r4)'
    ${ElseIf} $4 <> 2 ; None, or one without the folder; 2 is an empty one.
      Goto free
    ${EndIf}
    System::Call 'kernel32::lstrlenW(p r5) i .r4'
    ${If} $4 <= 2 ; Nothing is left: the value goes, which "add" may have made.
      System::Call 'advapi32::RegDeleteValueW(p r2, w "Path")'
      Goto tell
    ${EndIf}
  ${EndIf}
  System::Call 'kernel32::lstrlenW(p r5) i .r4'
  IntOp $4 $4 - 2 ; Without the ";" at both ends.
  IntPtrOp $6 $5 + 2
  IntOp $4 $4 * 2
  IntPtrOp $7 $6 + $4
  System::Call '*$7(&i2 0)'
  IntOp $4 $4 + 2
  System::Call 'advapi32::RegSetValueExW(p r2, w "Path", i 0, i r3, p r6, i r4) i .r7'
tell:
  SendMessage ${HWND_BROADCAST} ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=5000
free:
  System::Free $5
  System::Call 'advapi32::RegCloseKey(p r2)'
end:
  Pop $7
  Pop $6
  Pop $5
  Pop $4
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd
!macroend
!insertmacro ChangePathFunction ""
!insertmacro ChangePathFunction "un."

!macro TakeOffPathFunction un
Function ${un}takeOffPath
  ReadRegStr $0 SHCTX "${KEY}" "OnPath"
  ${If} $0 == "1"
    ${ChangePath} remove "$INSTDIR"
    DeleteRegValue SHCTX "${KEY}" "OnPath"
  ${EndIf}
FunctionEnd
!macroend
!insertmacro TakeOffPathFunction ""
!insertmacro TakeOffPathFunction "un."
