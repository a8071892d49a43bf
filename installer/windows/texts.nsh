; SPDX-License-Identifier: GPL-3.0-or-later
; What the installer says, in both languages. UTF-8.
!macro Text name english vietnamese
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_VIETNAMESE} "${vietnamese}"
!macroend

!insertmacro Text WhoTitle "For whom" "Cài cho ai"
!insertmacro Text WhoSubtitle "Who should be able to use V_Track Cloud Sync on this computer?" \
  "Ai được dùng V_Track Cloud Sync trên máy này?"
!insertmacro Text WhoMe "&Only for me (no administrator needed)" "&Chỉ cho tôi (không cần quản trị viên)"
!insertmacro Text WhoAll "For &everybody on this computer (asks for an administrator)" \
  "Cho &mọi người dùng máy này (cần quản trị viên)"
!insertmacro Text Program "V_Track Cloud Sync (required)" "V_Track Cloud Sync (bắt buộc)"
!insertmacro Text ProgramAbout "The program, the command line vtrack-syncctl, and the sample Drive to try it with." \
  "Chương trình, dòng lệnh vtrack-syncctl và Drive mẫu để dùng thử."
!insertmacro Text StartMenu "Entry in the Start menu" "Mục trong menu Start"
!insertmacro Text StartMenuAbout "V_Track Cloud Sync is found in the Start menu." \
  "Tìm thấy V_Track Cloud Sync trong menu Start."
!insertmacro Text Autostart "Start when I log in" "Khởi động khi đăng nhập"
!insertmacro Text AutostartAbout "The program begins in the background when somebody logs in, so that footage arrives \
without anybody thinking of it." \
  "Chương trình chạy ngầm khi có người đăng nhập, nhờ đó video tự tải về mà không ai phải nhớ."
!insertmacro Text OnPath "vtrack-syncctl on the command line" "vtrack-syncctl trên dòng lệnh"
!insertmacro Text OnPathAbout "Adds the program's folder to the PATH, so that scripts find vtrack-syncctl." \
  "Thêm thư mục chương trình vào PATH để các tập lệnh tìm thấy vtrack-syncctl."
!insertmacro Text WrongWindows "V_Track Cloud Sync needs a 64-bit Windows 10 or later. Nothing was installed." \
  "V_Track Cloud Sync cần Windows 10 64-bit trở lên. Chưa cài đặt gì."
!insertmacro Text NewerInstalled "Version $R1 is installed, which is newer than ${VERSION}. Nothing was changed. To go back, \
uninstall it first; your settings and footage stay." \
  "Đã cài phiên bản $R1, mới hơn ${VERSION}. Chưa thay đổi gì. Muốn quay lại bản cũ, hãy gỡ cài đặt trước; cài đặt và video \
của bạn được giữ nguyên."
!insertmacro Text NoRights "Only an administrator can install for everybody. Nothing was changed." \
  "Chỉ quản trị viên mới cài được cho mọi người. Chưa thay đổi gì."
!insertmacro Text NotWritten "Not all files could be written to $INSTDIR. See that the disk has room, then run this \
installer again. Your settings and footage stay." \
  "Không ghi được mọi tệp vào $INSTDIR. Hãy kiểm tra dung lượng trống của ổ đĩa rồi chạy lại bộ cài đặt này. Cài đặt và \
video của bạn được giữ nguyên."
!insertmacro Text StillRuns "V_Track Cloud Sync is still running (perhaps as another user, or vtrack-syncctl in a terminal). \
Close it, then choose Retry." \
  "V_Track Cloud Sync vẫn đang chạy (có thể dưới người dùng khác, hoặc vtrack-syncctl trong cửa sổ dòng lệnh). Hãy đóng nó rồi \
chọn Thử lại."
!insertmacro Text Closing "Closing the running program…" "Đang đóng chương trình đang chạy…"
!insertmacro Text FinishRun "Start V_Track Cloud Sync" "Chạy V_Track Cloud Sync"
!insertmacro Text DataTitle "Your data" "Dữ liệu của bạn"
!insertmacro Text DataSubtitle "What should stay on this computer?" "Giữ lại những gì trên máy này?"
!insertmacro Text DataText "Footage stays in any case. Settings, sign-in and the list of what was downloaded stay, too, \
so that a later installation goes on where this one stopped. They can be deleted for the account that runs this \
uninstallation: $Account. Those of other accounts stay." \
  "Video luôn được giữ lại. Cài đặt, đăng nhập và danh sách video đã tải cũng được giữ để lần cài sau tiếp tục từ chỗ này. \
Có thể xóa chúng cho tài khoản đang chạy việc gỡ cài đặt này: $Account. Dữ liệu của các tài khoản khác được giữ nguyên."
!insertmacro Text DataDelete "&Delete settings, sign-in, list and logs of $Account" \
  "&Xóa cài đặt, đăng nhập, danh sách và nhật ký của $Account"
