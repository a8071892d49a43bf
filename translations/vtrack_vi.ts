<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AboutBox</name>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>Brings camera clips from Google Drive to this computer.</source>
        <translation>Đưa các đoạn phim của camera từ Google Drive về máy tính này.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later; without any warranty.</source>
        <translation>Phần mềm tự do theo Giấy phép Công cộng GNU, phiên bản 3 trở lên; không có bất kỳ bảo đảm nào.</translation>
    </message>
    <message>
        <source>Made with Qt %1. Sign-in: %2.</source>
        <translation>Được làm bằng Qt %1. Đăng nhập: %2.</translation>
    </message>
    <message>
        <source>About V_Track Cloud Sync</source>
        <translation>Giới thiệu V_Track Cloud Sync</translation>
    </message>
    <message>
        <source>Its parts and their licences: Qt (LGPL-3.0; Qt NetworkAuth GPL-3.0), QtKeychain (BSD-3-Clause), libcurl (curl), OpenSSL (Apache-2.0), SQLite (public domain).</source>
        <translation>Các thành phần và giấy phép: Qt (LGPL-3.0; Qt NetworkAuth GPL-3.0), QtKeychain (BSD-3-Clause), libcurl (curl), OpenSSL (Apache-2.0), SQLite (phạm vi công cộng).</translation>
    </message>
    <message>
        <source>Data folder: %1</source>
        <translation>Thư mục dữ liệu: %1</translation>
    </message>
</context>
<context>
    <name>AccessTokens</name>
    <message>
        <source>The Google client file of this computer was replaced, so Google Drive has to be connected once more. New footage waits safely in Drive until then.</source>
        <translation>Tệp ứng dụng Google trên máy này đã được thay, nên cần kết nối lại Google Drive. Cho đến lúc đó, video mới vẫn nằm an toàn trên Drive.</translation>
    </message>
    <message>
        <source>Google could not be told that this computer no longer needs access. Remove it at myaccount.google.com.</source>
        <translation>Không báo được cho Google rằng máy này không cần quyền truy cập nữa. Hãy gỡ quyền tại myaccount.google.com.</translation>
    </message>
    <message>
        <source>Google Drive was connected at another address than the one that this program now works with. Nothing was sent there. Connect Google Drive once more, or go back to the address and the previous client file.</source>
        <translation>Google Drive đã được kết nối tại một địa chỉ khác với địa chỉ mà chương trình đang dùng. Chưa có gì được gửi đến đó. Hãy kết nối lại Google Drive, hoặc dùng lại địa chỉ và tệp ứng dụng trước đây.</translation>
    </message>
    <message>
        <source>Google still accepts the key of the service account %1. Delete it in the Google Cloud console if no computer needs it any more.</source>
        <translation>Google vẫn chấp nhận khóa của tài khoản dịch vụ %1. Hãy xóa khóa đó trong Google Cloud console nếu không còn máy nào cần.</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Google Drive is not connected, so no footage can be fetched. Connect it first.</source>
        <translation>Chưa kết nối Google Drive nên không thể lấy video. Hãy kết nối trước.</translation>
    </message>
    <message>
        <source>Gmail authentication required before Drive access</source>
        <translation>Cần đăng nhập Gmail trước khi truy cập Drive</translation>
    </message>
    <message>
        <source>You signed in as %1, but chose %2 for Google Drive. Nothing has changed yet. Connect Drive again and choose %1, or use %2 for both.</source>
        <translation>Bạn đã đăng nhập bằng %1 nhưng lại chọn %2 cho Google Drive. Chưa có gì thay đổi. Hãy kết nối lại Drive và chọn %1, hoặc dùng %2 cho cả hai.</translation>
    </message>
    <message>
        <source>Google gave no lasting permission, so syncing would stop after an hour. Connect Google Drive again.</source>
        <translation>Google không cấp quyền lâu dài nên việc đồng bộ sẽ dừng sau một giờ. Hãy kết nối lại Google Drive.</translation>
    </message>
    <message>
        <source>The address %1 now belongs to another Google account than the one that signed in on this computer; it was deleted and created again, for example. Nothing has changed yet. Use the new account for both if it is yours.</source>
        <translation>Địa chỉ %1 nay thuộc về một tài khoản Google khác với tài khoản đã đăng nhập trên máy này; ví dụ tài khoản đã bị xóa rồi tạo lại. Chưa có gì thay đổi. Hãy dùng tài khoản mới cho cả hai nếu đó là của bạn.</translation>
    </message>
    <message>
        <source>Somebody was signed in, but the key that opens the stored sign-in is no longer on this computer (for example, its keyring was recreated). Sign in with Google again; footage on this computer is not affected.</source>
        <translation>Đã có người đăng nhập, nhưng khóa mở thông tin đăng nhập đã lưu không còn trên máy này (ví dụ kho khóa đã được tạo lại). Hãy đăng nhập lại bằng Google; video trên máy này không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The account %1 cannot see this folder; %2 could. The folder may be in Drive as before, and no footage is given up. Sign in as %2 again, or ask who owns the folder to share it with %1.</source>
        <translation>Tài khoản %1 không nhìn thấy thư mục này; %2 thì nhìn thấy. Thư mục có thể vẫn còn trong Drive như trước, và không có đoạn ghi hình nào bị bỏ. Hãy đăng nhập lại bằng %2, hoặc nhờ chủ thư mục chia sẻ thư mục với %1.</translation>
    </message>
    <message>
        <source>The account %1 cannot see this folder; the one before could. The folder may be in Drive as before, and no footage is given up. Sign in with the previous account, or ask who owns the folder to share it with %1.</source>
        <translation>Tài khoản %1 không nhìn thấy thư mục này; tài khoản trước thì nhìn thấy. Thư mục có thể vẫn còn trong Drive như trước, và không có đoạn ghi hình nào bị bỏ. Hãy đăng nhập bằng tài khoản trước, hoặc nhờ chủ thư mục chia sẻ thư mục với %1.</translation>
    </message>
    <message>
        <source>Whether %1 can see the folders of the chosen cameras could not be found out: %2</source>
        <translation>Không thể biết %1 có xem được thư mục của các camera đã chọn hay không: %2</translation>
    </message>
    <message>
        <source>%1 can see the folders of all chosen cameras.</source>
        <translation>%1 xem được thư mục của mọi camera đã chọn.</translation>
    </message>
    <message>
        <source>%1 cannot see the folders of %2 of the %3 chosen cameras, which %4 sees: no new footage of them would be fetched.</source>
        <translation>%1 không xem được thư mục của %2 trong số %3 camera đã chọn mà %4 xem được: sẽ không lấy video mới của các camera đó.</translation>
    </message>
    <message>
        <source>A person signed in with Google.</source>
        <translation>Một người đã đăng nhập bằng Google.</translation>
    </message>
    <message>
        <source>A person connected Google Drive.</source>
        <translation>Một người đã kết nối Google Drive.</translation>
    </message>
    <message>
        <source>%1 is signed in on this computer and connected to Google Drive. You chose %2. Nothing has changed yet. If you use %2 from now on, the connection of %1 ends, on all computers with this client file.</source>
        <translation>%1 đang đăng nhập trên máy này và đã kết nối Google Drive. Bạn đã chọn %2. Chưa có gì thay đổi. Nếu từ nay bạn dùng %2, kết nối của %1 sẽ kết thúc, trên mọi máy dùng tệp ứng dụng này.</translation>
    </message>
    <message>
        <source>%1 is signed in on this computer. You chose %2. Nothing has changed yet. If you use %2 from now on, %1 is signed out here.</source>
        <translation>%1 đang đăng nhập trên máy này. Bạn đã chọn %2. Chưa có gì thay đổi. Nếu từ nay bạn dùng %2, %1 sẽ được đăng xuất tại đây.</translation>
    </message>
    <message>
        <source>A service account signed in with its key file.</source>
        <translation>Một tài khoản dịch vụ đã đăng nhập bằng tệp khóa của nó.</translation>
    </message>
    <message>
        <source>A person signed in with Google, and the account before was signed out.</source>
        <translation>Một người đã đăng nhập bằng Google, và tài khoản trước đó đã được đăng xuất.</translation>
    </message>
    <message>
        <source>A service account signed in with its key file, and the account before was signed out.</source>
        <translation>Một tài khoản dịch vụ đã đăng nhập bằng tệp khóa của nó, và tài khoản trước đó đã được đăng xuất.</translation>
    </message>
    <message>
        <source>A service account connected Google Drive.</source>
        <translation>Một tài khoản dịch vụ đã kết nối Google Drive.</translation>
    </message>
    <message>
        <source>The Google account was signed out: no new footage is fetched until somebody signs in.</source>
        <translation>Tài khoản Google đã được đăng xuất: không lấy video mới cho đến khi có người đăng nhập.</translation>
    </message>
    <message>
        <source>Before the sign-out, this computer used %1, and cameras are chosen. You chose %2. Nothing has changed yet. If you use %2 from now on, only cameras that it can see are synced.</source>
        <translation>Trước khi đăng xuất, máy này dùng %1, và đã có camera được chọn. Bạn đã chọn %2. Chưa có gì thay đổi. Nếu từ nay bạn dùng %2, chỉ những camera mà tài khoản đó thấy được mới được đồng bộ.</translation>
    </message>
</context>
<context>
    <name>AccountCommands</name>
    <message>
        <source>Connect Google Drive (after the sign-in without this flag).</source>
        <translation>Kết nối Google Drive (sau khi đăng nhập không có cờ này).</translation>
    </message>
    <message>
        <source>Print the address to open instead of opening a browser.</source>
        <translation>In địa chỉ cần mở thay vì mở trình duyệt.</translation>
    </message>
    <message>
        <source>Which permissions Drive is asked for: least (reading only) or all (the whole registered list). Kept for later.</source>
        <translation>Xin quyền nào trên Drive: least (chỉ đọc) hoặc all (toàn bộ danh sách đã đăng ký). Được ghi nhớ cho lần sau.</translation>
    </message>
    <message>
        <source>Put the session token, which is a secret, into the JSON.</source>
        <translation>Đưa mã phiên (thông tin bí mật) vào JSON.</translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer:</source>
        <translation>Mở địa chỉ này bằng trình duyệt trên máy này:</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation>Đã hủy đăng nhập. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>This computer has no keyring. The key that protects your sign-in is kept in a file that only you can read, in “%1”.</source>
        <translation>Máy này không có kho khóa. Khóa bảo vệ đăng nhập được giữ trong một tệp chỉ bạn đọc được, tại “%1”.</translation>
    </message>
    <message>
        <source>Google Drive of %1 (%2) is connected.</source>
        <translation>Đã kết nối Google Drive của %1 (%2).</translation>
    </message>
    <message>
        <source>Signed in as %1 (%2).</source>
        <translation>Đã đăng nhập: %1 (%2).</translation>
    </message>
    <message>
        <source>The keys that protect the sign-in were replaced.</source>
        <translation>Đã thay các khóa bảo vệ đăng nhập.</translation>
    </message>
    <message>
        <source>Signed out. Footage on this computer stays.</source>
        <translation>Đã đăng xuất. Video trên máy này vẫn còn.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa có ai đăng nhập.</translation>
    </message>
    <message>
        <source>%1 (%2), Google Drive connected</source>
        <translation>%1 (%2), đã kết nối Google Drive</translation>
    </message>
    <message>
        <source>%1 (%2), Google Drive not connected</source>
        <translation>%1 (%2), chưa kết nối Google Drive</translation>
    </message>
    <message>
        <source>Choose your account on Google&apos;s page in your browser; this program waits. If no page opens, open this address in a browser on this computer:</source>
        <translation>Hãy chọn tài khoản trên trang của Google trong trình duyệt; chương trình đang chờ. Nếu không có trang nào mở ra, hãy mở địa chỉ này bằng trình duyệt trên máy này:</translation>
    </message>
    <message>
        <source>Also delete the person&apos;s name, address and photo from this computer.</source>
        <translation>Đồng thời xóa tên, địa chỉ và ảnh của người này khỏi máy tính này.</translation>
    </message>
    <message>
        <source>Accept another account than the one that is signed in, whose connection to Drive ends.</source>
        <translation>Chấp nhận tài khoản khác với tài khoản đang đăng nhập; kết nối Drive của tài khoản đó sẽ kết thúc.</translation>
    </message>
    <message>
        <source>Also withdraw this program&apos;s access at Google, for all computers.</source>
        <translation>Thu hồi cả quyền truy cập của chương trình này tại Google, cho mọi máy.</translation>
    </message>
    <message>
        <source>Sign in with the key file of a service account, without a browser: both steps at once.</source>
        <translation>Đăng nhập bằng tệp khóa của tài khoản dịch vụ, không cần trình duyệt: cả hai bước cùng lúc.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>TỆP</translation>
    </message>
    <message>
        <source>The person in whose name the service account works; an administrator has to allow it.</source>
        <translation>Người mà tài khoản dịch vụ thay mặt; quản trị viên phải cho phép.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ĐỊA CHỈ</translation>
    </message>
    <message>
        <source>The service account %1 is signed in, and Google Drive is connected.</source>
        <translation>Tài khoản dịch vụ %1 đã đăng nhập và Google Drive đã được kết nối.</translation>
    </message>
    <message>
        <source>The service account %1 is signed in for %2, and Google Drive is connected.</source>
        <translation>Tài khoản dịch vụ %1 đã đăng nhập thay mặt %2 và Google Drive đã được kết nối.</translation>
    </message>
</context>
<context>
    <name>AlarmCommands</name>
    <message>
        <source>Send a test by each way that is set up.</source>
        <translation>Gửi thử qua mỗi đường đã thiết lập.</translation>
    </message>
    <message>
        <source>Read the mail server&apos;s password from standard input; an empty line removes it.</source>
        <translation>Đọc mật khẩu của máy chủ thư từ đầu vào chuẩn; dòng trống thì xóa mật khẩu.</translation>
    </message>
    <message>
        <source>Read two lines from standard input: the webhook&apos;s address, and the key that signs (may be empty for Telegram, Slack and Teams). An empty address removes the webhook.</source>
        <translation>Đọc hai dòng từ đầu vào chuẩn: địa chỉ của webhook và khóa ký (có thể trống với Telegram, Slack và Teams). Địa chỉ trống thì xóa webhook.</translation>
    </message>
    <message>
        <source>The password belongs to a mail server and a user name. Set these first: vtrack-syncctl settings alarms/mail_host=HOST alarms/mail_user=NAME</source>
        <translation>Mật khẩu thuộc về một máy chủ thư và một tên người dùng. Hãy đặt chúng trước: vtrack-syncctl settings alarms/mail_host=HOST alarms/mail_user=NAME</translation>
    </message>
    <message>
        <source>Password of “%1” at “%2”:</source>
        <translation>Mật khẩu của “%1” tại “%2”:</translation>
    </message>
    <message>
        <source>Address of the webhook:</source>
        <translation>Địa chỉ của webhook:</translation>
    </message>
    <message>
        <source>Key that signs:</source>
        <translation>Khóa ký:</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>chưa thiết lập</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Đường gửi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Đang chờ</translation>
    </message>
    <message>
        <source>Last sent</source>
        <translation>Gửi lần cuối</translation>
    </message>
    <message>
        <source>The test was sent.</source>
        <translation>Đã gửi thử.</translation>
    </message>
    <message>
        <source>No way for alarms is set up. For e-mail: vtrack-syncctl settings alarms/mail_host=HOST alarms/mail_to=ADDRESS; for a webhook: vtrack-syncctl alarms --set-webhook</source>
        <translation>Chưa thiết lập đường gửi cảnh báo nào. Với thư điện tử: vtrack-syncctl settings alarms/mail_host=HOST alarms/mail_to=ADDRESS; với webhook: vtrack-syncctl alarms --set-webhook</translation>
    </message>
</context>
<context>
    <name>AlarmDelivery</name>
    <message>
        <source>%1: alarms are sent again.</source>
        <translation>%1: cảnh báo lại được gửi đi.</translation>
    </message>
    <message>
        <source>%1: alarms cannot be sent. %2</source>
        <translation>%1: không gửi được cảnh báo. %2</translation>
    </message>
</context>
<context>
    <name>AlarmMessage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) are over.</source>
        <translation>
            <numerusform>%n vấn đề đã hết.</numerusform>
        </translation>
    </message>
    <message>
        <source>All well again: </source>
        <translation>Mọi thứ lại ổn: </translation>
    </message>
    <message numerus="yes">
        <source>%n still last(s).</source>
        <translation>
            <numerusform>%n vấn đề vẫn còn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent by V_Track Cloud Sync on the computer “%1”, %2.</source>
        <translation>V_Track Cloud Sync gửi từ máy “%1”, %2.</translation>
    </message>
    <message>
        <source>New:</source>
        <translation>Mới:</translation>
    </message>
    <message>
        <source>While no message could be sent, there also was:</source>
        <translation>Trong lúc không gửi được tin, cũng đã có:</translation>
    </message>
    <message>
        <source>Over:</source>
        <translation>Đã hết:</translation>
    </message>
    <message>
        <source>Still:</source>
        <translation>Vẫn còn:</translation>
    </message>
    <message>
        <source>What helps is in the window of the program on that computer, and “vtrack-syncctl diagnose” says it there.</source>
        <translation>Cách xử lý có trong cửa sổ của chương trình trên máy đó, và “vtrack-syncctl diagnose” cũng cho biết ở đó.</translation>
    </message>
    <message>
        <source>A test of the alarms</source>
        <translation>Thử cảnh báo</translation>
    </message>
    <message>
        <source>This is a test. Alarms about the cameras of this computer will come in this way.</source>
        <translation>Đây là tin thử. Cảnh báo về các camera của máy này sẽ đến theo đường này.</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) silent, the first reported %1</source>
        <translation>
            <numerusform>%n camera im lặng, báo lần đầu lúc %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first reported %1</source>
        <translation>
            <numerusform>%n vấn đề, báo lần đầu lúc %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmRules</name>
    <message>
        <source>The check of “%1” was due at %2 and has not happened. Newer footage may be waiting in Drive; “Sync now” checks for it.</source>
        <translation>“%1” lẽ ra được kiểm tra lúc %2 nhưng không. Có thể còn video mới trên Drive; “Đồng bộ ngay” sẽ tìm.</translation>
    </message>
    <message numerus="yes">
        <source>The check of “%1” has made no progress for %n minutes. Nothing is lost; pause and resume to restart it.</source>
        <translation>
            <numerusform>Đã %n phút không có gì về cho “%1” dù đang kiểm tra. Không mất gì cả; tạm dừng rồi tiếp tục sẽ bắt đầu lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all camera folders of “%1” could be read since %2. Newer footage may be waiting in Drive.</source>
        <translation>Từ %2 không xem được hết thư mục camera của “%1”. Có thể còn video mới trên Drive.</translation>
    </message>
    <message>
        <source>%1 silent since %2.</source>
        <translation>%1 im lặng từ %2.</translation>
    </message>
    <message>
        <source>The folder of camera “%1” could not be read in Drive since %2. Newer footage of it may be waiting there; the other cameras continue.</source>
        <translation>Không thấy được thư mục của camera “%1” trên Drive từ %2. Có thể có video mới hơn của camera này đang chờ ở đó; các camera khác vẫn tiếp tục.</translation>
    </message>
</context>
<context>
    <name>AlarmSecrets</name>
    <message>
        <source>The stored password or address for alarms cannot be read, so no alarm is sent that way. Enter it again in the settings, under “Alarms”.</source>
        <translation>Không đọc được mật khẩu hoặc địa chỉ đã lưu cho cảnh báo, nên không có cảnh báo nào được gửi theo đường đó. Hãy nhập lại trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>The stored password was entered for another mail server or user name, so it is not sent to this one, and no alarm is e-mailed. Enter it again in the settings, under “Alarms”.</source>
        <translation>Mật khẩu đã lưu được nhập cho máy chủ thư hoặc tên người dùng khác, nên không được gửi cho máy chủ này, và không có cảnh báo nào được gửi bằng thư. Hãy nhập lại trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>The address of the webhook must begin with https (http only on this computer) and have no name and password in it. Nothing was stored.</source>
        <translation>Địa chỉ webhook phải bắt đầu bằng https (http chỉ trên máy này) và không chứa tên và mật khẩu. Chưa lưu gì.</translation>
    </message>
    <message>
        <source>The key that signs must have at least %1 characters. Nothing was stored.</source>
        <translation>Khóa ký phải có ít nhất %1 ký tự. Chưa lưu gì.</translation>
    </message>
</context>
<context>
    <name>AlarmSender</name>
    <message>
        <source>The webhook at “%1” does not take the message (answer %2). Check its address in the settings, under “Alarms”.</source>
        <translation>Webhook tại “%1” không nhận tin (trả lời %2). Hãy kiểm tra địa chỉ trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Enter the address of the webhook first.</source>
        <translation>Trước hết hãy nhập địa chỉ của webhook.</translation>
    </message>
    <message>
        <source>The webhook has no key that signs, without which its receiver cannot tell who sends. Enter one in the settings, under “Alarms”.</source>
        <translation>Webhook chưa có khóa ký; thiếu nó thì bên nhận không biết ai gửi. Hãy nhập khóa trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>Enter the chat in Telegram that gets the alarms first.</source>
        <translation>Trước hết hãy nhập cuộc trò chuyện Telegram nhận cảnh báo.</translation>
    </message>
    <message>
        <source>Daily report to %1</source>
        <translation>Báo cáo hằng ngày tới %1</translation>
    </message>
    <message>
        <source>E-mail to %1</source>
        <translation>E-mail tới %1</translation>
    </message>
</context>
<context>
    <name>ApiCommands</name>
    <message>
        <source>How long the token is valid, 1 to 3650 days.</source>
        <translation>Mã có hiệu lực bao lâu, từ 1 đến 3650 ngày.</translation>
    </message>
    <message>
        <source>--days must be from 1 to 3650.</source>
        <translation>--days phải từ 1 đến 3650.</translation>
    </message>
    <message>
        <source>Keys are kept in memory only (the setting without_keyring), so a token would be good nowhere else. Other programs can use the session token of a sign-in.</source>
        <translation>Khóa chỉ được giữ trong bộ nhớ (cài đặt without_keyring), nên mã sẽ không dùng được ở nơi khác. Chương trình khác có thể dùng mã phiên của lần đăng nhập.</translation>
    </message>
    <message>
        <source>Say “api token” or “api end-tokens”.</source>
        <translation>Hãy dùng “api token” hoặc “api end-tokens”.</translation>
    </message>
    <message>
        <source>All tokens that “api token” made have ended.</source>
        <translation>Mọi mã do “api token” tạo ra đã hết hiệu lực.</translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>“%1” could not be written. Check that the folder exists and that you may write to it.</source>
        <translation>Không ghi được “%1”. Hãy kiểm tra thư mục có tồn tại và bạn có quyền ghi.</translation>
    </message>
    <message>
        <source>“%1” could not be opened. Check that the file exists and that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra tệp có tồn tại và bạn có quyền đọc.</translation>
    </message>
    <message>
        <source>“%1” is too large to be the right file.</source>
        <translation>“%1” quá lớn nên không phải là tệp đúng.</translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The file “%1”, which starts the program when you log in, cannot be changed. Ask for permission to write there.</source>
        <translation>Không sửa được tệp “%1” dùng để khởi động chương trình khi bạn đăng nhập máy. Hãy xin quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>Windows does not let the program start when you log in. Ask your administrator.</source>
        <translation>Windows không cho chương trình khởi động khi bạn đăng nhập máy. Hãy hỏi quản trị viên.</translation>
    </message>
    <message>
        <source>Your administrator chose that the program starts for everybody on this computer. Ask them to change it, or turn it off in the Task Manager, under “Startup apps”.</source>
        <translation>Quản trị viên đã đặt cho chương trình khởi động với mọi người dùng máy này. Hãy nhờ họ thay đổi, hoặc tắt trong Trình quản lý Tác vụ, mục “Ứng dụng khởi động”.</translation>
    </message>
</context>
<context>
    <name>CameraCommands</name>
    <message>
        <source>There is no new camera folder next to chosen ones.</source>
        <translation>Không có thư mục camera mới nào bên cạnh các camera đã chọn.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Folder id</source>
        <translation>Mã thư mục</translation>
    </message>
    <message>
        <source>What appeared</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>Give a source and the id of a camera folder, as “new-cameras” lists them.</source>
        <translation>Hãy cho biết một nguồn và mã thư mục camera, như “new-cameras” liệt kê.</translation>
    </message>
    <message>
        <source>a source&apos;s number</source>
        <translation>số của nguồn</translation>
    </message>
    <message>
        <source>“%1” is a camera of “%2” now.</source>
        <translation>“%1” nay là camera của “%2”.</translation>
    </message>
    <message>
        <source>No longer ignore them.</source>
        <translation>Hỏi lại về các thư mục này.</translation>
    </message>
    <message>
        <source>Give the ids of camera folders, as “new-cameras” lists them.</source>
        <translation>Hãy cho biết mã của các thư mục camera, như “new-cameras” liệt kê.</translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are no longer ignored.</source>
        <translation>
            <numerusform>Sẽ hỏi lại về %n thư mục.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are ignored.</source>
        <translation>
            <numerusform>Không hỏi lại về %n thư mục nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraGroups</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n camera nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>The folders of all %1 are gone from Drive.</source>
        <translation>Thư mục của tất cả %1 không còn trên Drive.</translation>
    </message>
    <message>
        <source>The folders of all %1 cannot be opened: ask who owns them to share them again.</source>
        <translation>Không mở được thư mục của tất cả %1: hãy nhờ chủ thư mục chia sẻ lại.</translation>
    </message>
    <message>
        <source>Clips of all %1 are retried.</source>
        <translation>Video của tất cả %1 đang được thử lại.</translation>
    </message>
    <message>
        <source>All %1 need you.</source>
        <translation>Tất cả %1 cần bạn xem.</translation>
    </message>
    <message>
        <source>%1 cameras</source>
        <translation>%1 camera</translation>
    </message>
    <message>
        <source>%1 cameras of “%2”</source>
        <translation>%1 camera của “%2”</translation>
    </message>
    <message>
        <source>%1 of %2 cameras need you.</source>
        <translation>%1 trong số %2 camera cần bạn xem.</translation>
    </message>
    <message>
        <source>The account %1 cannot see the folders of all %2. Sign in as %3 again, or choose folders that %1 can see.</source>
        <translation>Tài khoản %1 không nhìn thấy thư mục của tất cả %2. Hãy đăng nhập lại bằng %3, hoặc chọn các thư mục mà %1 nhìn thấy.</translation>
    </message>
    <message>
        <source>All %1 are silent: nothing has come from any of them since %2. Check the recorder and the site&apos;s internet.</source>
        <translation>Tất cả %1 im lặng: kể từ %2 không có gì được gửi về. Hãy kiểm tra đầu ghi và mạng tại nơi lắp.</translation>
    </message>
    <message>
        <source>Nothing new has come from any of the %1 since %2: check the recorder and the site&apos;s internet.</source>
        <translation>Kể từ %2, cả %1 đều không gửi gì mới: hãy kiểm tra đầu ghi và mạng tại nơi lắp.</translation>
    </message>
    <message>
        <source>No folder of the %1 could be read since %2.</source>
        <translation>Kể từ %2, không đọc được thư mục nào của %1.</translation>
    </message>
    <message>
        <source>Check the camera&apos;s power and network.</source>
        <translation>Hãy kiểm tra nguồn điện và mạng của camera.</translation>
    </message>
    <message>
        <source>Worst: %1, %2.</source>
        <extracomment>%1 is a camera, %2 its state: &quot;silent since 11:10&quot;.</extracomment>
        <translation>Nặng nhất: %1, %2.</translation>
    </message>
    <message>
        <source>Also %1</source>
        <extracomment>%1 lists cameras: &quot;Table 12: silent since 11:10 · Gate 2: folder gone from Drive.&quot;</extracomment>
        <translation>Còn có %1</translation>
    </message>
</context>
<context>
    <name>CameraName</name>
    <message>
        <source>Give the camera a name.</source>
        <translation>Hãy đặt tên cho camera.</translation>
    </message>
    <message>
        <source>This camera name is too long. Use at most 64 characters.</source>
        <translation>Tên camera này quá dài. Tối đa 64 ký tự.</translation>
    </message>
    <message>
        <source>A camera name cannot end with a full stop, because the camera&apos;s folder on this computer has the same name.</source>
        <translation>Tên camera không được kết thúc bằng dấu chấm, vì thư mục của camera trên máy này mang cùng tên.</translation>
    </message>
    <message>
        <source>Windows keeps this name for itself. Add a letter or a number to it.</source>
        <translation>Windows dành riêng tên này. Hãy thêm một chữ cái hoặc số.</translation>
    </message>
    <message>
        <source>A camera name cannot contain any of &lt; &gt; : &quot; / \ | ? * or invisible characters, because the camera&apos;s folder on this computer bears the same name.</source>
        <translation>Tên camera không được chứa &lt; &gt; : &quot; / \ | ? * hoặc ký tự không nhìn thấy, vì thư mục của camera trên máy này mang cùng tên.</translation>
    </message>
    <message>
        <source>Another camera of this source already has this name. Choose a different one, so that their clips stay apart.</source>
        <translation>Một camera khác của nguồn này đã có tên này. Hãy chọn tên khác để video không bị lẫn.</translation>
    </message>
</context>
<context>
    <name>CameraState</name>
    <message>
        <source>newest %1</source>
        <extracomment>The end of a camera&apos;s newest clip: %1 is &quot;2 min ago&quot;.</extracomment>
        <translation>mới nhất %1</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) to come</source>
        <translation>
            <numerusform>còn %n video sắp về</numerusform>
        </translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>no footage yet</source>
        <translation>chưa có video</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>nothing new since %1</source>
        <translation>không có gì mới từ %1</translation>
    </message>
    <message>
        <source>nothing is downloaded</source>
        <translation>không tải gì về</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>not known since %1</source>
        <translation>không rõ từ %1</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are retried</source>
        <translation>
            <numerusform>%n video đang được thử lại</numerusform>
        </translation>
    </message>
    <message>
        <source>silent</source>
        <translation>im lặng</translation>
    </message>
    <message>
        <source>silent since %1</source>
        <translation>im lặng từ %1</translation>
    </message>
    <message>
        <source>folder cannot be opened</source>
        <translation>không mở được thư mục</translation>
    </message>
    <message>
        <source>folder cannot be opened since %1</source>
        <translation>không mở được thư mục từ %1</translation>
    </message>
    <message>
        <source>folder gone from Drive</source>
        <translation>thư mục không còn trên Drive</translation>
    </message>
    <message>
        <source>folder gone from Drive since %1</source>
        <translation>thư mục không còn trên Drive từ %1</translation>
    </message>
    <message>
        <source>silent since %1, known until %2</source>
        <extracomment>%1 is a time, %2 a day and its end or a time: &quot;Fri 27/11/2026, end of day&quot;.</extracomment>
        <translation>im lặng từ %1, đã biết đến %2</translation>
    </message>
    <message>
        <source>folder not visible to %1</source>
        <translation>%1 không nhìn thấy thư mục</translation>
    </message>
    <message>
        <source>paused; was silent since %1</source>
        <translation>tạm dừng; trước đó im lặng từ %1</translation>
    </message>
    <message>
        <source>paused; newest %1</source>
        <translation>tạm dừng; mới nhất %1</translation>
    </message>
    <message>
        <source>paused; no footage yet</source>
        <translation>tạm dừng; chưa có video</translation>
    </message>
    <message>
        <source>no footage since it was chosen, %1</source>
        <translation>chưa có video nào từ khi được chọn, %1</translation>
    </message>
</context>
<context>
    <name>ChangeReader</name>
    <message>
        <source>Google Drive&apos;s list of changes does not end. The files that it named are fetched; meanwhile, the program lists the folders.</source>
        <translation>Danh sách thay đổi của Google Drive không kết thúc. Những gì có tên trong đó vẫn được tải; trong lúc đó chương trình xem thẳng các thư mục.</translation>
    </message>
</context>
<context>
    <name>CleanUp</name>
    <message>
        <source>The number of days must not be negative.</source>
        <translation>Số ngày không được là số âm.</translation>
    </message>
</context>
<context>
    <name>ClientFileImport</name>
    <message>
        <source>Google client file</source>
        <translation>Tệp ứng dụng Google</translation>
    </message>
    <message>
        <source>Use this file?</source>
        <translation>Dùng tệp này?</translation>
    </message>
    <message>
        <source>This file is of another Google client than the one in use. If Google Drive is connected, that ends with it, and no footage is fetched until Drive is connected again. Nothing has changed yet.</source>
        <translation>Tệp này thuộc về một ứng dụng Google khác với ứng dụng đang dùng. Nếu Google Drive đang được kết nối, kết nối đó sẽ kết thúc, và không cảnh quay nào được tải cho đến khi Drive được kết nối lại. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>ClientSecrets</name>
    <message>
        <source>Ask your administrator for the right file.</source>
        <translation>Hãy hỏi quản trị viên để có tệp đúng.</translation>
    </message>
    <message>
        <source>The Google client file has no “%1”.</source>
        <translation>Tệp ứng dụng Google không có “%1”.</translation>
    </message>
    <message>
        <source>The “%1” of the Google client file is not a safe address: it must begin with https.</source>
        <translation>“%1” trong tệp ứng dụng Google không phải địa chỉ an toàn: phải bắt đầu bằng https.</translation>
    </message>
    <message>
        <source>The Google client file has no redirect address on this computer (such as http://localhost:8080/api/cloud/oauth/callback).</source>
        <translation>Tệp ứng dụng Google không có địa chỉ chuyển hướng về máy này (ví dụ http://localhost:8080/api/cloud/oauth/callback).</translation>
    </message>
    <message>
        <source>This is not a Google client file: it is not in JSON form.</source>
        <translation>Đây không phải tệp ứng dụng Google: không có dạng JSON.</translation>
    </message>
    <message>
        <source>This is not a Google client file: it has neither an “installed” nor a “web” part.</source>
        <translation>Đây không phải tệp ứng dụng Google: không có phần “installed” hoặc “web”.</translation>
    </message>
    <message>
        <source>No Google client file has been imported yet. Import the one your administrator made.</source>
        <translation>Chưa nhập tệp ứng dụng Google. Hãy nhập tệp do quản trị viên tạo.</translation>
    </message>
    <message>
        <source>Sign-ins with this client file go to %1, which is not Google. Whoever runs it can read all that you allow. Ask your administrator whether this is right. Nothing has changed.</source>
        <translation>Với tệp ứng dụng này, việc đăng nhập đi đến %1, không phải Google. Người vận hành nơi đó có thể đọc mọi thứ bạn cho phép. Hãy hỏi quản trị viên xem điều này có đúng không. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The “%1” of the Google client file is only a placeholder: it was never filled in.</source>
        <translation>“%1” trong tệp ứng dụng Google chỉ là chỗ trống mẫu, chưa được điền.</translation>
    </message>
</context>
<context>
    <name>ClockOffset</name>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 fast. Sign-ins may be refused, and times in the program are wrong.</source>
        <translation>Đồng hồ máy này nhanh %1. Đăng nhập có thể bị từ chối và giờ trong chương trình bị sai.</translation>
    </message>
    <message>
        <source>The clock of this computer is %1 slow. Sign-ins may be refused, and times in the program are wrong.</source>
        <translation>Đồng hồ máy này chậm %1. Đăng nhập có thể bị từ chối và giờ trong chương trình bị sai.</translation>
    </message>
    <message>
        <source>Set date, time and time zone of this computer right, best by having them set by themselves.</source>
        <translation>Hãy chỉnh đúng ngày, giờ và múi giờ của máy này, tốt nhất là để máy tự chỉnh.</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Sign in with Google; with --drive, connect Google Drive.</source>
        <translation>Đăng nhập bằng Google; với --drive thì kết nối Google Drive.</translation>
    </message>
    <message>
        <source>Sign out on this computer.</source>
        <translation>Đăng xuất trên máy này.</translation>
    </message>
    <message>
        <source>Encrypt the stored sign-in with a new key.</source>
        <translation>Mã hóa đăng nhập đã lưu bằng khóa mới.</translation>
    </message>
    <message>
        <source>Show who is signed in.</source>
        <translation>Cho biết ai đang đăng nhập.</translation>
    </message>
    <message>
        <source>“%1” is not a whole number, as %2 must be.</source>
        <translation>“%1” không phải số nguyên, mà %2 phải là số nguyên.</translation>
    </message>
    <message>
        <source>List downloaded files.</source>
        <translation>Liệt kê các tệp đã tải về.</translation>
    </message>
    <message>
        <source>List one page of a Drive folder&apos;s folders.</source>
        <translation>Liệt kê một trang thư mục con trên Drive.</translation>
    </message>
    <message>
        <source>Check whether folders can be cameras.</source>
        <translation>Kiểm tra thư mục có thể là camera không.</translation>
    </message>
    <message>
        <source>Sync by the schedule until interrupted.</source>
        <translation>Đồng bộ theo lịch cho đến khi bị dừng.</translation>
    </message>
    <message>
        <source>Remove old footage that was processed.</source>
        <translation>Xóa video cũ đã được xử lý.</translation>
    </message>
    <message>
        <source>Find problems and their remedies.</source>
        <translation>Tìm xem có gì sai và phải làm gì.</translation>
    </message>
    <message>
        <source>Save a source and its cameras.</source>
        <translation>Lưu một nguồn và các camera của nó.</translation>
    </message>
    <message>
        <source>List the sources.</source>
        <translation>Liệt kê các nguồn.</translation>
    </message>
    <message>
        <source>Change a source: all of it or nothing.</source>
        <translation>Sửa một nguồn: tất cả hoặc không gì cả.</translation>
    </message>
    <message>
        <source>Remove a source; its footage stays unless you say otherwise.</source>
        <translation>Gỡ một nguồn; video vẫn còn trừ khi bạn yêu cầu xóa.</translation>
    </message>
    <message>
        <source>Check once for new footage and download it.</source>
        <translation>Tìm video mới một lần và tải về.</translation>
    </message>
    <message>
        <source>Show the dashboard of a source, or of all.</source>
        <translation>Hiện bảng theo dõi của một nguồn hoặc tất cả.</translation>
    </message>
    <message>
        <source>Save a support archive without secrets.</source>
        <translation>Thu thập thông tin cho người hỗ trợ, không kèm bí mật.</translation>
    </message>
    <message>
        <source>Show the settings, or change some.</source>
        <translation>Hiện hoặc sửa cài đặt.</translation>
    </message>
    <message>
        <source>Mark files as processed; with a checksum, only that content.</source>
        <translation>Đánh dấu tệp là đã xử lý; kèm mã kiểm tra thì chỉ nội dung đó.</translation>
    </message>
    <message>
        <source>Confirm that missing files are really gone.</source>
        <translation>Xác nhận rằng các tệp biến mất khỏi ổ đĩa thật sự đã mất.</translation>
    </message>
    <message>
        <source>Show the report of the last database repair.</source>
        <translation>Cho biết kết quả lần sửa cơ sở dữ liệu gần nhất.</translation>
    </message>
    <message>
        <source>List files that could not be fetched so far.</source>
        <translation>Liệt kê các tệp đến nay chưa tải được.</translation>
    </message>
    <message>
        <source>Dismiss files that can never be fetched.</source>
        <translation>Không chờ nữa các tệp không bao giờ tải được.</translation>
    </message>
    <message>
        <source>List new camera folders next to chosen ones.</source>
        <translation>Liệt kê các thư mục camera mới bên cạnh các camera đã chọn.</translation>
    </message>
    <message>
        <source>Add a camera folder to a source; it can replace one that is gone.</source>
        <translation>Thêm một thư mục camera vào nguồn; nó có thể thay cho thư mục không còn nữa.</translation>
    </message>
    <message>
        <source>Ignore these camera folders.</source>
        <translation>Không hỏi về các thư mục camera này nữa.</translation>
    </message>
    <message>
        <source>Show, test or set up the ways by which alarms leave this computer.</source>
        <translation>Hiện, thử hoặc thiết lập các đường gửi cảnh báo ra khỏi máy này.</translation>
    </message>
    <message>
        <source>Make a token with which another program may use the interface, or end all of them.</source>
        <translation>Tạo mã truy cập để chương trình khác dùng giao diện, hoặc hủy tất cả các mã.</translation>
    </message>
    <message>
        <source>Export clips as evidence: checked copies with a sheet and checksums.</source>
        <translation>Xuất video làm bằng chứng: bản sao đã kiểm tra, kèm phiếu thông tin và mã kiểm tra.</translation>
    </message>
    <message>
        <source>Write sources and settings to a file for other computers.</source>
        <translation>Ghi các nguồn và cài đặt vào một tệp cho các máy khác.</translation>
    </message>
    <message>
        <source>Set this computer up as in such a file: all of it or nothing.</source>
        <translation>Thiết lập máy này như trong tệp đó: tất cả hoặc không gì cả.</translation>
    </message>
    <message>
        <source>Write the daily report: what each camera recorded, missed and got late.</source>
        <translation>Viết báo cáo hằng ngày: mỗi camera đã ghi được gì, thiếu gì và nhận muộn gì.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Brings camera clips from Google Drive to this computer.</source>
        <translation>Đưa video camera từ Google Drive về máy này.</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Lệnh:</translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation>In một tài liệu JSON.</translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation>Việc cần làm.</translation>
    </message>
    <message>
        <source>Give a command; --help lists the commands.</source>
        <translation>Hãy cho biết cần làm gì; --help liệt kê các lệnh.</translation>
    </message>
    <message>
        <source>There is no command “%1”; --help lists them.</source>
        <translation>Không có lệnh “%1”; --help liệt kê các lệnh.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>The database does not hold what it should, so a change was not saved; the footage on the disk is safe. Run “diagnose”.</source>
        <translation>Cơ sở dữ liệu không chứa những gì nó phải có, nên một thay đổi đã không được lưu; video trên đĩa vẫn an toàn. Hãy chạy “diagnose”.</translation>
    </message>
</context>
<context>
    <name>CredentialFile</name>
    <message>
        <source>“%1” is not a sign-in file of this program, so Google Drive cannot be reached. Connect Google Drive again; footage already here is not affected.</source>
        <translation>“%1” không phải tệp đăng nhập của chương trình này nên không truy cập được Google Drive. Hãy kết nối lại Google Drive; video đã có không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The key that opens the stored sign-in “%1” is not on this computer (any more), or the file is damaged, so Google Drive cannot be reached. Connect Google Drive again; footage already here is not affected.</source>
        <translation>Khóa mở đăng nhập đã lưu “%1” không (còn) trên máy này, hoặc tệp bị hỏng, nên không truy cập được Google Drive. Hãy kết nối lại Google Drive; video đã có không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Google Drive is not connected yet. Connect it to bring your footage here.</source>
        <translation>Chưa kết nối Google Drive. Hãy kết nối để đưa video về đây.</translation>
    </message>
    <message>
        <source>This computer does not allow reading the stored sign-in “%1”. You are still signed in; ask for permission to read that file.</source>
        <translation>Máy này không cho đọc đăng nhập đã lưu “%1”. Bạn vẫn đang đăng nhập; hãy xin quyền đọc tệp đó.</translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>%1 (known)</source>
        <translation>%1 (đã biết)</translation>
    </message>
    <message>
        <source>too few clips to say</source>
        <translation>quá ít video để kết luận</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s), %1; up to %2 late</source>
        <translation>
            <numerusform>%n video, %1; muộn nhất %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s).</source>
        <translation>
            <numerusform>%n camera.</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps.</source>
        <translation>Không có khoảng trống.</translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps.</source>
        <translation>
            <numerusform>%n camera có khoảng trống.</numerusform>
        </translation>
    </message>
    <message>
        <source>No late clips.</source>
        <translation>Không có video đến muộn.</translation>
    </message>
    <message numerus="yes">
        <source>%n with late clips.</source>
        <translation>
            <numerusform>%n camera có video đến muộn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Đã ghi</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Khoảng trống</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Đến muộn</translation>
    </message>
    <message>
        <source>Week: recorded</source>
        <translation>Tuần: đã ghi</translation>
    </message>
    <message>
        <source>Week: missing</source>
        <translation>Tuần: thiếu</translation>
    </message>
    <message>
        <source>Week: late</source>
        <translation>Tuần: đến muộn</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>daily report of %1</source>
        <translation>báo cáo ngày %1</translation>
    </message>
    <message>
        <source>Each day begins at midnight of the camera&apos;s time zone. A gap is a time in which the camera usually records and did not, as far as Drive was looked through. A clip is late if it was here later than the check after its recording should have brought it, or is still not here. The week is the seven days that end with this day.</source>
        <translation>Mỗi ngày bắt đầu lúc nửa đêm theo múi giờ của camera. Khoảng trống là lúc camera thường ghi nhưng đã không ghi, trong phạm vi Drive đã được xem. Video đến muộn là video về đây muộn hơn lần kiểm tra sau khi ghi lẽ ra đã đưa về, hoặc vẫn chưa về. Tuần là bảy ngày kết thúc bằng ngày này.</translation>
    </message>
    <message>
        <source>nothing was sent yet</source>
        <translation>chưa gửi gì</translation>
    </message>
    <message>
        <source>nothing was sent since %1</source>
        <translation>không gửi gì từ %1</translation>
    </message>
    <message>
        <source>its folders in Drive were searched up to %1 only</source>
        <translation>các thư mục của nó trên Drive chỉ được tìm đến %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing.</source>
        <translation>
            <numerusform>%n camera không gửi gì.</numerusform>
        </translation>
    </message>
    <message>
        <source>No gaps of the others.</source>
        <translation>Các camera khác không bị gián đoạn.</translation>
    </message>
    <message numerus="yes">
        <source>%n not searched to the end of the day.</source>
        <translation>
            <numerusform>%n camera chưa được tìm đến hết ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (known until %2)</source>
        <translation>%1 (đã biết đến %2)</translation>
    </message>
    <message>
        <source>%1, of it %2 known</source>
        <translation>%1, trong đó đã biết %2</translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, %1 of them known, the first until %2.</source>
        <translation>
            <numerusform>%n camera không gửi gì, trong đó đã biết %1 camera, sớm nhất đến %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, known until %1.</source>
        <translation>
            <numerusform>%n camera không gửi gì, đã biết đến %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, %1 of them known until %2.</source>
        <translation>
            <numerusform>%n camera không gửi gì, trong đó đã biết %1 camera đến %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps, all of them known.</source>
        <translation>
            <numerusform>%n camera có khoảng trống, đều đã biết.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps, %1 of them with known ones only.</source>
        <translation>
            <numerusform>%n camera có khoảng trống, trong đó %1 camera chỉ có khoảng trống đã biết.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with too few clips to say whether there are gaps.</source>
        <translation>
            <numerusform>%n camera có quá ít video để kết luận là có khoảng trống hay không.</numerusform>
        </translation>
    </message>
    <message>
        <source>A silence or gap is known if a person has marked it, or has planned it.</source>
        <translation>Việc im lặng hoặc khoảng trống là “đã biết” khi có người đã đánh dấu hoặc đã báo trước.</translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The folder “%1”, where the program keeps its data, cannot be written. Choose another with --data-dir or ask for permission to write there.</source>
        <translation>Không ghi được thư mục dữ liệu “%1” của chương trình. Hãy chọn thư mục khác bằng --data-dir hoặc xin quyền ghi.</translation>
    </message>
    <message>
        <source>V_Track Cloud Sync is already running with the data folder “%1”. Use the running program, or close it first.</source>
        <translation>V_Track Cloud Sync đang chạy với thư mục dữ liệu “%1”. Hãy dùng chương trình đang chạy, hoặc đóng nó trước.</translation>
    </message>
    <message>
        <source>The folder “%1” belongs to another user of this computer, so the program does not keep its data there. Run the program as that user, or choose another folder with --data-dir.</source>
        <translation>Thư mục “%1” thuộc về người dùng khác của máy tính này, nên chương trình không lưu dữ liệu ở đó. Hãy chạy chương trình với người dùng đó, hoặc chọn thư mục khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>Other users of this computer may write to the folder “%1”, so the program does not keep its data there. Take this permission from them, or choose another folder with --data-dir.</source>
        <translation>Những người dùng khác của máy tính này có thể ghi vào thư mục “%1”, nên chương trình không lưu dữ liệu ở đó. Hãy bỏ quyền này của họ, hoặc chọn thư mục khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The folder “%1” holds files of something else, so the program does not keep its data there. Choose an empty folder with --data-dir.</source>
        <translation>Thư mục “%1” chứa tệp của thứ khác, nên chương trình không lưu dữ liệu ở đó. Hãy chọn một thư mục trống bằng --data-dir.</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The program&apos;s database “%1” cannot be read. Ask for permission to read and write it.</source>
        <translation>Không đọc được cơ sở dữ liệu “%1” của chương trình. Hãy xin quyền đọc và ghi.</translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program and was left as it is. Install the newer version to continue.</source>
        <translation>Cơ sở dữ liệu do phiên bản mới hơn tạo ra nên được giữ nguyên. Hãy cài phiên bản mới hơn để tiếp tục.</translation>
    </message>
    <message>
        <source>The database belongs to another program and was left as it is. Move it away or choose another data folder with --data-dir.</source>
        <translation>Cơ sở dữ liệu này của chương trình khác nên được giữ nguyên. Hãy chuyển nó đi hoặc chọn thư mục dữ liệu khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>The disk with the program&apos;s database is full. Footage already downloaded is safe; free some space and the sync continues.</source>
        <translation>Ổ đĩa chứa cơ sở dữ liệu đã đầy. Video đã tải vẫn an toàn; hãy giải phóng dung lượng để đồng bộ tiếp tục.</translation>
    </message>
    <message>
        <source>The program&apos;s database cannot be opened for writing. Ask for permission to write to the data folder, or choose another with --data-dir.</source>
        <translation>Không mở được cơ sở dữ liệu để ghi. Hãy xin quyền ghi vào thư mục dữ liệu, hoặc chọn thư mục khác bằng --data-dir.</translation>
    </message>
    <message>
        <source>Another program is using the program&apos;s database. Close it, then try again; nothing is lost.</source>
        <translation>Chương trình khác đang dùng cơ sở dữ liệu. Hãy đóng nó rồi thử lại; không mất gì cả.</translation>
    </message>
    <message>
        <source>The program&apos;s database is damaged. The footage itself is not affected. Restart the program to have it repaired.</source>
        <translation>Cơ sở dữ liệu của chương trình bị hỏng. Video không bị ảnh hưởng. Hãy khởi động lại chương trình để sửa.</translation>
    </message>
    <message>
        <source>The disk reported an error at the program&apos;s database. Check the disk; footage already downloaded is not affected.</source>
        <translation>Ổ đĩa báo lỗi ở cơ sở dữ liệu. Hãy kiểm tra ổ đĩa; video đã tải không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The program&apos;s database refused a change, so it was not made. Try again; if it happens again, send us the log.</source>
        <translation>Cơ sở dữ liệu từ chối một thay đổi nên thay đổi đó không được thực hiện. Hãy thử lại; nếu vẫn vậy, hãy gửi nhật ký cho chúng tôi.</translation>
    </message>
    <message>
        <source>The file “%1” is not a database of this program, or damaged from its first byte on.</source>
        <translation>Tệp “%1” không phải cơ sở dữ liệu của chương trình này, hoặc hỏng ngay từ đầu.</translation>
    </message>
    <message>
        <source>The program&apos;s database “%1” is not ready for this version of the program.</source>
        <translation>Cơ sở dữ liệu “%1” của chương trình chưa sẵn sàng cho phiên bản này.</translation>
    </message>
    <message>
        <source>The disk has no room for the daily copy of the program&apos;s database. Free some space; footage is not affected.</source>
        <translation>Ổ đĩa không còn chỗ cho bản sao hằng ngày của cơ sở dữ liệu chương trình. Hãy giải phóng dung lượng; video không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>No record of a file could be kept.</source>
        <translation>Không giữ lại được thông tin của tệp nào.</translation>
    </message>
    <message>
        <source>Every known file record (%1) was kept.</source>
        <translation>Đã giữ lại thông tin của mọi tệp đã biết (%1).</translation>
    </message>
    <message>
        <source>%1 of %2 file records could be kept. Footage on the disk stays: the next check recognises it by its checksum and records it again, as not yet processed.</source>
        <translation>Giữ lại được thông tin của %1 trong số %2 tệp. Video trên ổ đĩa vẫn còn: lần kiểm tra tới nhận ra chúng theo mã kiểm tra và ghi nhận lại, ở trạng thái chưa xử lý.</translation>
    </message>
    <message>
        <source>The program&apos;s database was empty or missing, though this computer had one. A new one was made.</source>
        <translation>Cơ sở dữ liệu của chương trình bị trống hoặc mất, dù máy này từng có. Một cơ sở dữ liệu mới đã được tạo.</translation>
    </message>
    <message>
        <source>The program&apos;s database was damaged. A new one was made from what could be read.</source>
        <translation>Cơ sở dữ liệu của chương trình bị hỏng. Một cơ sở dữ liệu mới đã được tạo từ những gì còn đọc được.</translation>
    </message>
    <message>
        <source>Restored from sources.json: %1.</source>
        <translation>Khôi phục từ sources.json: %1.</translation>
    </message>
    <message>
        <source>Only their files are known of these sources, so choose their camera folders again: %1.</source>
        <translation>Chỉ còn biết các tệp của những nguồn này, nên hãy chọn lại thư mục camera của chúng: %1.</translation>
    </message>
    <message>
        <source>Set the sources up again; footage that is on the disk is recognised, not fetched again.</source>
        <translation>Hãy thiết lập lại các nguồn; video đã có trên ổ đĩa sẽ được nhận ra, không tải lại.</translation>
    </message>
    <message>
        <source>The damaged file is kept as “%1”.</source>
        <translation>Tệp hỏng được giữ lại với tên “%1”.</translation>
    </message>
    <message>
        <source>“%1” could not be removed. Remove that file by hand.</source>
        <translation>Không xóa được “%1”. Hãy xóa tệp đó bằng tay.</translation>
    </message>
    <message>
        <source>Recovered source %1</source>
        <translation>Nguồn khôi phục %1</translation>
    </message>
</context>
<context>
    <name>DayContent</name>
    <message numerus="yes">
        <source>footage of %n cameras</source>
        <translation>
            <numerusform>video của %n camera</numerusform>
        </translation>
    </message>
    <message>
        <source>no footage</source>
        <translation>không có video</translation>
    </message>
    <message numerus="yes">
        <source>gaps in %n cameras, %1 together</source>
        <translation>
            <numerusform>khoảng trống ở %n camera, tổng cộng %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known gaps in %n cameras, %1 together</source>
        <translation>
            <numerusform>khoảng trống đã biết ở %n camera, tổng cộng %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Destination</name>
    <message>
        <source>Footage cannot be saved in “%1”. Choose a folder that you may write to.</source>
        <translation>Không lưu được video vào “%1”. Hãy chọn thư mục bạn có quyền ghi.</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Import the Google client file of your administrator.</source>
        <translation>Hãy nhập tệp ứng dụng Google của quản trị viên.</translation>
    </message>
    <message>
        <source>Open the keyring, then try again.</source>
        <translation>Hãy mở kho khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>Sign in with Google, then connect Google Drive.</source>
        <translation>Hãy đăng nhập bằng Google, rồi kết nối Google Drive.</translation>
    </message>
    <message>
        <source>Google Drive is not connected, or Google no longer accepts the connection.</source>
        <translation>Chưa kết nối Google Drive, hoặc Google không còn chấp nhận kết nối.</translation>
    </message>
    <message>
        <source>Check the internet connection and the proxy of this computer.</source>
        <translation>Hãy kiểm tra kết nối internet và proxy của máy này.</translation>
    </message>
    <message>
        <source>“%1” of “%2”</source>
        <translation>“%1” của “%2”</translation>
    </message>
    <message>
        <source>The folder of these cameras is gone from Drive, or this account may not see it: %1.</source>
        <translation>Thư mục của các camera này không còn trên Drive, hoặc tài khoản này không được xem: %1.</translation>
    </message>
    <message>
        <source>Look for the folder in Drive and in its trash, ask its owner to share it, or choose the camera folders again.</source>
        <translation>Hãy tìm thư mục trên Drive và trong thùng rác, nhờ chủ sở hữu chia sẻ, hoặc chọn lại thư mục camera.</translation>
    </message>
    <message>
        <source>Start V_Track Cloud Sync and leave it running; “Sync now” starts a check at once.</source>
        <translation>Hãy mở V_Track Cloud Sync và để chạy; “Đồng bộ ngay” sẽ kiểm tra lập tức.</translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be fetched so far, “%1” for example: %2</source>
        <translation>
            <numerusform>%n tệp chưa lấy được, ví dụ “%1”: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>They are retried automatically; “Sync now” retries them at once.</source>
        <translation>Chúng sẽ được tự thử lại; “Đồng bộ ngay” sẽ thử lập tức.</translation>
    </message>
    <message>
        <source>Connect the disk, or choose another folder for “%1”.</source>
        <translation>Hãy gắn ổ đĩa, hoặc chọn thư mục khác cho “%1”.</translation>
    </message>
    <message>
        <source>The disk with “%1” has %2 left; %3 should be free.</source>
        <translation>Ổ đĩa chứa “%1” còn %2; nên còn trống %3.</translation>
    </message>
    <message>
        <source>Remove processed footage that is no longer needed (clean-up), or use a larger disk.</source>
        <translation>Hãy xóa video đã xử lý không cần nữa (dọn dẹp), hoặc dùng ổ đĩa lớn hơn.</translation>
    </message>
    <message>
        <source>Close the program and start it again: it sets the database aside and builds a new one. Footage on the disk stays.</source>
        <translation>Hãy đóng rồi mở lại chương trình: nó sẽ để riêng cơ sở dữ liệu cũ và tạo cái mới. Video trên đĩa vẫn còn.</translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation>Hãy mở lại chương trình.</translation>
    </message>
    <message>
        <source>Google client file</source>
        <translation>Tệp ứng dụng Google</translation>
    </message>
    <message>
        <source>Connection to Google</source>
        <translation>Kết nối tới Google</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Camera folders</source>
        <translation>Thư mục camera</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Ổ đĩa</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Cannot be tried without a connection.</source>
        <translation>Không thử được khi không có kết nối.</translation>
    </message>
    <message>
        <source>Cannot be tried before you have signed in.</source>
        <translation>Không thử được khi bạn chưa đăng nhập.</translation>
    </message>
    <message>
        <source>Needs the Google client file first.</source>
        <translation>Cần có tệp ứng dụng Google trước.</translation>
    </message>
    <message>
        <source>Wait a little, then test again.</source>
        <translation>Hãy đợi một chút rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>No clip is large enough to measure with.</source>
        <translation>Không có video đủ lớn để đo.</translation>
    </message>
    <message>
        <source>Every source is paused, so no new footage is downloaded.</source>
        <translation>Mọi nguồn đang tạm dừng nên không có video mới về.</translation>
    </message>
    <message>
        <source>Resume the sources.</source>
        <translation>Hãy tiếp tục các nguồn.</translation>
    </message>
    <message>
        <source>Check these cameras, their power and their upload to Drive. What they record from now on comes by itself.</source>
        <translation>Hãy kiểm tra các camera này, nguồn điện và việc tải lên Drive. Những gì ghi từ bây giờ sẽ tự về.</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Enter the right proxy, name and password in the settings under Network, or ask the administrator of your network.</source>
        <translation>Hãy nhập đúng proxy, tên và mật khẩu trong phần cài đặt, mục Mạng, hoặc hỏi quản trị viên mạng.</translation>
    </message>
    <message>
        <source>Show this to the administrator who made the client file. After the Google Drive API was enabled, test again in a few minutes.</source>
        <translation>Hãy cho quản trị viên đã tạo tệp ứng dụng xem thông báo này. Sau khi Google Drive API được bật, hãy kiểm tra lại sau vài phút.</translation>
    </message>
    <message>
        <source>Show this to your administrator, then test again.</source>
        <translation>Hãy cho quản trị viên xem thông báo này, rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Footage cannot be saved in “%1”: this computer does not allow writing there.</source>
        <translation>Không thể lưu video vào “%1”: máy này không cho phép ghi vào đó.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” are not on the disk any more.</source>
        <translation>
            <numerusform>%n tệp của “%1” không còn trên ổ đĩa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the list of sources and at the newest footage of each camera. Then acknowledge the repair: vtrack-syncctl repair --acknowledge.</source>
        <translation>Hãy xem danh sách nguồn và video mới nhất của từng camera. Sau đó xác nhận việc sửa chữa: vtrack-syncctl repair --acknowledge.</translation>
    </message>
    <message>
        <source>Cannot be tried before Google Drive answers.</source>
        <translation>Chưa thể thử trước khi Google Drive trả lời.</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa có ai đăng nhập.</translation>
    </message>
    <message>
        <source>Add each of them as a camera, or say that it is not yours.</source>
        <translation>Hãy thêm từng thư mục làm camera, hoặc cho biết đó không phải của bạn.</translation>
    </message>
    <message>
        <source>New camera folders</source>
        <translation>Thư mục camera mới</translation>
    </message>
    <message>
        <source>Files left out</source>
        <translation>Tệp không lấy</translation>
    </message>
    <message>
        <source>The folders around the cameras of these sources cannot be looked through, so a new camera folder there would not be noticed: %1.</source>
        <translation>Không xem được các thư mục bao quanh camera của những nguồn này, nên nếu ở đó có thêm thư mục camera thì chương trình sẽ không nhận ra: %1.</translation>
    </message>
    <message>
        <source>It is tried again by itself. If it stays so, ask the owner of these folders to share them, too.</source>
        <translation>Chương trình sẽ tự thử lại. Nếu vẫn như vậy, hãy nhờ chủ của các thư mục này chia sẻ cả chúng.</translation>
    </message>
    <message>
        <source>Cannot be checked without the database.</source>
        <translation>Không thể xem khi không có cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>Version %1 is available; this is version %2. Ask your administrator for it.</source>
        <translation>Đã có phiên bản %1; đây là phiên bản %2. Hãy hỏi người quản trị.</translation>
    </message>
    <message>
        <source>Whether there is a newer version is not known. %1</source>
        <translation>Chưa biết có phiên bản mới hơn hay không. %1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>No address for newer versions is set.</source>
        <translation>Chưa đặt địa chỉ xem phiên bản mới.</translation>
    </message>
    <message>
        <source>This is version %1.</source>
        <translation>Đây là phiên bản %1.</translation>
    </message>
    <message>
        <source>The disk with “%1” is full in less than a day, if the cameras go on like this. Then no new footage can be saved.</source>
        <translation>Ổ đĩa chứa “%1” sẽ đầy trong chưa đến một ngày nếu các camera tiếp tục như hiện nay. Khi đó không lưu được video mới.</translation>
    </message>
    <message numerus="yes">
        <source>The disk with “%1” is full in about %n day(s), if the cameras go on like this. Then no new footage can be saved.</source>
        <translation>
            <numerusform>Ổ đĩa chứa “%1” sẽ đầy trong khoảng %n ngày nếu các camera tiếp tục như hiện nay. Khi đó không lưu được video mới.</numerusform>
        </translation>
    </message>
    <message>
        <source>Client ID: %1</source>
        <translation>Mã ứng dụng: %1</translation>
    </message>
    <message>
        <source>Google answers.</source>
        <translation>Google có trả lời.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from Google&apos;s clock</source>
        <translation>
            <numerusform>Lệch %n giây so với đồng hồ của Google</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Đăng nhập với %1</translation>
    </message>
    <message numerus="yes">
        <source>%n camera folder(s) can be read.</source>
        <translation>
            <numerusform>Đọc được %n thư mục camera.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>No file is retrying.</source>
        <translation>Không có tệp nào đang thử lại.</translation>
    </message>
    <message>
        <source>None beside the chosen ones</source>
        <translation>Không có gì ngoài các camera đã chọn</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>%1 free in “%2”</source>
        <translation>Còn trống %1 trong “%2”</translation>
    </message>
    <message>
        <source>Complete, %1</source>
        <translation>Toàn vẹn, %1</translation>
    </message>
    <message>
        <source>Alarms sent</source>
        <translation>Gửi cảnh báo</translation>
    </message>
    <message>
        <source>Alarms are not delivered (%1). %2</source>
        <translation>Cảnh báo không được gửi đi (%1). %2</translation>
    </message>
    <message>
        <source>Look at the settings, under “Alarms”, and send a test there, or with: vtrack-syncctl alarms --test.</source>
        <translation>Hãy xem phần “Cảnh báo” trong cài đặt và gửi thử ở đó, hoặc bằng: vtrack-syncctl alarms --test.</translation>
    </message>
    <message>
        <source>No alarm has been sent to anybody outside this computer yet.</source>
        <translation>Chưa có cảnh báo nào được gửi cho ai ngoài máy này.</translation>
    </message>
    <message>
        <source>The last message was delivered.</source>
        <translation>Tin cuối cùng đã được gửi đi.</translation>
    </message>
    <message>
        <source>Nothing new has come from %1 since %2.</source>
        <translation>Không có gì mới từ %1 kể từ %2.</translation>
    </message>
    <message>
        <source>Nothing has come from %1 since it was chosen.</source>
        <translation>Chưa có gì từ %1 kể từ khi được chọn.</translation>
    </message>
    <message>
        <source>Only this clip or folder is affected. Test again later: another clip may be the newest then.</source>
        <translation>Chỉ video hoặc thư mục này bị ảnh hưởng. Hãy kiểm tra lại sau: khi đó có thể có video khác mới nhất.</translation>
    </message>
    <message>
        <source>Free space on the disk of this computer, then test again.</source>
        <translation>Giải phóng ổ đĩa của máy này rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Wait until Google allows more for this account again; nothing is lost.</source>
        <translation>Hãy đợi đến khi Google lại cho tài khoản này tải thêm; không mất gì.</translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer, then test again.</source>
        <translation>Mở khóa kho khóa của máy này rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Sign in with Google again.</source>
        <translation>Đăng nhập Google lại.</translation>
    </message>
    <message>
        <source>Ask the administrator who made the Google client file.</source>
        <translation>Hãy hỏi quản trị viên đã tạo tệp client của Google.</translation>
    </message>
    <message>
        <source>Google Drive has a problem. Wait a little, then test again.</source>
        <translation>Google Drive đang gặp sự cố. Hãy đợi một chút rồi kiểm tra lại.</translation>
    </message>
    <message>
        <source>Not needed: the service account %1 is signed in.</source>
        <translation>Không cần: tài khoản dịch vụ %1 đã đăng nhập.</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) send footage.</source>
        <translation>
            <numerusform>%n camera đang gửi video.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known yet of %n camera(s).</source>
        <translation>
            <numerusform>Chưa biết gì về %n camera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody knows of %n silent camera(s).</source>
        <translation>
            <numerusform>%n camera im lặng mà đã có người biết.</numerusform>
        </translation>
    </message>
    <message>
        <source>No camera is known to send footage.</source>
        <translation>Không biết camera nào đang gửi video.</translation>
    </message>
    <message>
        <source>Connect their disk, or put them back. If they are really gone, confirm it: vtrack-syncctl confirm-missing %1.</source>
        <translation>Hãy gắn ổ đĩa, hoặc đưa chúng trở lại. Nếu chúng thật sự đã mất, hãy xác nhận: vtrack-syncctl confirm-missing %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are checked on time.</source>
        <translation>
            <numerusform>%n nguồn được kiểm tra đúng giờ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosisCommands</name>
    <message>
        <source>fine</source>
        <translation>tốt</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Mục kiểm tra</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message numerus="yes">
        <source>%n test(s) need a person.</source>
        <translation>
            <numerusform>%n mục kiểm tra cần có người xử lý.</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm that you have reviewed the last repair.</source>
        <translation>Xác nhận rằng bạn đã xem kết quả lần sửa gần nhất.</translation>
    </message>
    <message>
        <source>There is no repair report.</source>
        <translation>Không có lần sửa cơ sở dữ liệu nào cần xem.</translation>
    </message>
    <message>
        <source>Acknowledged.</source>
        <translation>Đã xác nhận.</translation>
    </message>
    <message>
        <source>Check the sources, then use --acknowledge.</source>
        <translation>Hãy xem các nguồn, rồi dùng --acknowledge.</translation>
    </message>
    <message>
        <source>Name the file that is to be written.</source>
        <translation>Hãy cho tên tệp cần ghi.</translation>
    </message>
    <message>
        <source>Saved as “%1”. Read it before you send it to anybody.</source>
        <translation>Đã lưu thành “%1”. Hãy đọc trước khi gửi cho ai.</translation>
    </message>
</context>
<context>
    <name>DiskGuard</name>
    <message>
        <source>The disk with “%1” has too little space left (%2 are needed, and %3 stay reserved). New footage waits in Drive; free some space and the program continues automatically.</source>
        <translation>Ổ đĩa chứa “%1” còn quá ít chỗ (cần %2, và giữ lại %3). Video mới vẫn chờ trên Drive; hãy giải phóng dung lượng, chương trình sẽ tự tiếp tục.</translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>%1/s</source>
        <extracomment>A speed: %1 is a size, for example &quot;2.1 MB&quot;.</extracomment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 giây</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 giờ %2 phút</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>vừa xong</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 phút trước</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 giờ trước</translation>
    </message>
    <message>
        <source>now</source>
        <translation>ngay bây giờ</translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation>sau %1 giây</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>sau %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(không tên)</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long something lasted</comment>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Downloader</name>
    <message>
        <source>Stopped. The download resumes from here next time.</source>
        <translation>Đã dừng. Lần sau sẽ tải tiếp từ đây.</translation>
    </message>
    <message>
        <source>The download was cut off. It resumes where it stopped.</source>
        <translation>Việc tải bị ngắt. Chương trình sẽ tiếp tục từ chỗ đã dừng.</translation>
    </message>
    <message>
        <source>The clip arrived damaged and was not kept. It is downloaded again.</source>
        <translation>Video về bị hỏng nên không được giữ. Chương trình sẽ lấy lại.</translation>
    </message>
    <message>
        <source>“%1” is no video: its content is that of a program or a document. It was not kept. Look at it in Google Drive, and ask whoever uploads there.</source>
        <translation>“%1” không phải là video: nội dung của nó là một chương trình hoặc tài liệu. Tệp này không được giữ lại. Hãy xem nó trong Google Drive và hỏi người đã tải lên đó.</translation>
    </message>
</context>
<context>
    <name>DriveApi</name>
    <message>
        <source>Google Drive returned something else instead of the file. Nothing was kept; the program retries.</source>
        <translation>Google Drive gửi thứ khác thay cho tệp. Không giữ lại gì; chương trình sẽ thử lại.</translation>
    </message>
</context>
<context>
    <name>DriveError</name>
    <message>
        <source>Google limits the request rate. The program waits and continues automatically; nothing is lost.</source>
        <translation>Google yêu cầu chậm lại. Chương trình đợi rồi tự tiếp tục; không mất gì cả.</translation>
    </message>
    <message>
        <source>The daily limit of Google Drive is used up. New footage waits in Drive; the program retries every hour.</source>
        <translation>Đã hết hạn mức ngày của Google Drive. Video mới chờ trên Drive; chương trình thử lại mỗi giờ và tự tiếp tục.</translation>
    </message>
    <message>
        <source>Google does not give out this file for now because it was downloaded too often. The other files are not affected; the program retries this one later.</source>
        <translation>Google tạm không cho tải tệp này vì đã tải quá nhiều lần. Các tệp khác vẫn tiếp tục; tệp này sẽ được thử lại sau.</translation>
    </message>
    <message>
        <source>Google marked this file as harmful and does not give it out. Look at it in Drive; the other files are not affected.</source>
        <translation>Google đánh dấu tệp này là có hại nên không cho tải. Hãy xem trên Drive; các tệp khác vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules do not allow it. Ask the administrator of your Google Workspace.</source>
        <translation>Quy định của tổ chức bạn không cho phép. Hãy hỏi quản trị viên Google Workspace.</translation>
    </message>
    <message>
        <source>Google Drive has a problem at the moment. The program retries automatically; nothing is lost.</source>
        <translation>Google Drive đang gặp sự cố. Chương trình sẽ tự thử lại; không mất gì cả.</translation>
    </message>
    <message>
        <source>This is a Google document, not a clip. It is left out.</source>
        <translation>Đây là tài liệu Google, không phải video. Bỏ qua.</translation>
    </message>
    <message>
        <source>Google Drive did not understand a request of the program. Please report it; the log has the details.</source>
        <translation>Google Drive không hiểu một yêu cầu của chương trình. Vui lòng báo lại; chi tiết có trong nhật ký.</translation>
    </message>
    <message>
        <source>The owner of this file does not allow this Google account to download it. Ask the owner to allow it in Drive; the other files are not affected.</source>
        <translation>Chủ sở hữu không cho phép tài khoản Google này tải tệp này xuống. Hãy nhờ chủ sở hữu cho phép trên Drive; các tệp khác vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>This file is no longer in Drive, or this account may no longer see it. The other files are not affected.</source>
        <translation>Tệp này không còn trên Drive, hoặc tài khoản này không còn quyền xem. Các tệp khác vẫn tiếp tục.</translation>
    </message>
    <message>
        <source>Google does not give out this file. The other files are not affected; the program retries this one later.</source>
        <translation>Google không cho tải tệp này. Các tệp khác vẫn tiếp tục; chương trình sẽ thử lại tệp này sau.</translation>
    </message>
    <message>
        <source>Google Drive was connected without the permission to read footage. Connect Google Drive again and tick every box.</source>
        <translation>Google Drive đã được kết nối mà không có quyền đọc video. Hãy kết nối lại Google Drive và đánh dấu mọi ô.</translation>
    </message>
    <message>
        <source>The Google Drive API is not enabled in the Google project of the client file, so no footage can be fetched. The administrator who made that file has to enable it. New footage waits in Drive.</source>
        <translation>Google Drive API chưa được bật trong dự án Google của tệp ứng dụng, nên không tải được video. Quản trị viên đã tạo tệp đó cần bật nó. Video mới vẫn nằm trên Drive.</translation>
    </message>
    <message>
        <source>Google does not serve the project of the client file (it is suspended, deleted, or its billing is off). The administrator who made that file has to look at it. New footage waits in Drive.</source>
        <translation>Google không phục vụ dự án của tệp ứng dụng (bị tạm ngưng, bị xóa, hoặc đã tắt thanh toán). Quản trị viên đã tạo tệp đó cần kiểm tra. Video mới vẫn nằm trên Drive.</translation>
    </message>
    <message>
        <source>Google does not accept the new sign-in for the moment. You are still signed in, and nothing is lost; the program tries again by itself.</source>
        <translation>Hiện thời Google chưa chấp nhận lượt đăng nhập mới. Bạn vẫn đang đăng nhập và không mất gì cả; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>Google Drive gave an incomplete answer. The program retries automatically; nothing is lost.</source>
        <translation>Google Drive gửi một câu trả lời không đầy đủ nên không được tính. Chương trình sẽ tự hỏi lại; không mất gì cả.</translation>
    </message>
    <message>
        <source>This Google account has no access there. Ask the owner to share it with this account.</source>
        <translation>Tài khoản Google này không có quyền truy cập. Hãy nhờ chủ sở hữu chia sẻ với tài khoản này.</translation>
    </message>
    <message>
        <source>No longer in Drive, or no longer visible to this account. Look in Drive, or choose the folders again.</source>
        <translation>Không còn trên Drive, hoặc tài khoản này không còn thấy được. Hãy xem trong Drive, hoặc chọn lại thư mục.</translation>
    </message>
</context>
<context>
    <name>EvidenceCommands</name>
    <message>
        <source>The folder in which the new folder is made; otherwise the current one.</source>
        <translation>Thư mục để tạo thư mục mới; nếu không nêu thì là thư mục hiện tại.</translation>
    </message>
    <message>
        <source>Give the ids of the clips, as “files” lists them, or their paths.</source>
        <translation>Hãy nêu mã số của các video như lệnh “files” liệt kê, hoặc đường dẫn của chúng.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) were exported to “%1”. Anybody can check them there with: %2</source>
        <translation>
            <numerusform>Đã xuất %n video ra “%1”. Ai cũng kiểm tra được tại đó bằng: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceExport</name>
    <message>
        <source>The export was cancelled. Nothing of it was kept.</source>
        <translation>Đã hủy việc xuất. Không giữ lại gì.</translation>
    </message>
    <message>
        <source>“%1” is not what was fetched: its content has changed on this computer since. It is no evidence, and nothing was exported. Get the original from Google Drive.</source>
        <translation>“%1” không còn là tệp đã tải về: nội dung của nó đã thay đổi trên máy này. Nó không làm bằng chứng được, và không có gì được xuất. Hãy lấy bản gốc từ Google Drive.</translation>
    </message>
    <message>
        <source>The copy “%1” reads back differently from what was written, so its disk is not reliable. Nothing was exported; the footage is as it was. Choose another disk.</source>
        <translation>Bản sao “%1” đọc lại khác với những gì đã ghi, nên ổ đĩa của nó không đáng tin. Không có gì được xuất; video vẫn như trước. Hãy chọn ổ đĩa khác.</translation>
    </message>
    <message>
        <source>“%1” is not a clip that this program fetched, so nothing is known of it that would be evidence. “vtrack-syncctl files” lists the clips.</source>
        <translation>“%1” không phải là video do chương trình này tải về, nên không biết gì về nó để làm bằng chứng. Lệnh “vtrack-syncctl files” liệt kê các video.</translation>
    </message>
    <message>
        <source>There is no folder “%1”. Nothing was exported; choose another folder, or make this one first.</source>
        <translation>Không có thư mục “%1”. Không có gì được xuất; hãy chọn thư mục khác, hoặc tạo thư mục này trước.</translation>
    </message>
</context>
<context>
    <name>EvidenceSheet</name>
    <message>
        <source>not known</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>the name that the camera gave the file</source>
        <translation>tên mà camera đặt cho tệp</translation>
    </message>
    <message>
        <source>the header of the file</source>
        <translation>phần đầu của tệp</translation>
    </message>
    <message>
        <source>Google Drive: when it was uploaded, because the camera&apos;s clock was wrong</source>
        <translation>Google Drive: lúc tải lên, vì đồng hồ của camera sai</translation>
    </message>
    <message>
        <source>Google Drive: when it was uploaded</source>
        <translation>Google Drive: lúc tải lên</translation>
    </message>
    <message>
        <source>Nothing to compare with: no checksum was recorded when it was fetched.</source>
        <translation>Không có gì để so sánh: khi tải về đã không ghi lại mã kiểm tra nào.</translation>
    </message>
    <message>
        <source>The copy is, byte for byte, what Google Drive had when it was fetched.</source>
        <translation>Bản sao giống từng byte với tệp trên Google Drive lúc tải về.</translation>
    </message>
    <message>
        <source>The copy is, byte for byte, what was fetched. Google Drive had no checksum of its own.</source>
        <translation>Bản sao giống từng byte với tệp đã tải về. Google Drive không có mã kiểm tra riêng.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 byte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>SHA-256 of the copy</source>
        <translation>SHA-256 của bản sao</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Recorded from</source>
        <translation>Quay từ</translation>
    </message>
    <message>
        <source>Recorded until</source>
        <translation>Quay đến</translation>
    </message>
    <message>
        <source>The recording time comes from</source>
        <translation>Thời gian quay lấy từ</translation>
    </message>
    <message>
        <source>Name in Google Drive</source>
        <translation>Tên trên Google Drive</translation>
    </message>
    <message>
        <source>Id in Google Drive</source>
        <translation>Mã trên Google Drive</translation>
    </message>
    <message>
        <source>Revision in Google Drive</source>
        <translation>Phiên bản trên Google Drive</translation>
    </message>
    <message>
        <source>Owner in Google Drive</source>
        <translation>Chủ sở hữu trên Google Drive</translation>
    </message>
    <message>
        <source>Last change in Google Drive</source>
        <translation>Thay đổi cuối trên Google Drive</translation>
    </message>
    <message>
        <source>Google Drive&apos;s MD5</source>
        <translation>MD5 của Google Drive</translation>
    </message>
    <message>
        <source>Google Drive&apos;s SHA-256</source>
        <translation>SHA-256 của Google Drive</translation>
    </message>
    <message>
        <source>Checksum when it was fetched</source>
        <translation>Mã kiểm tra lúc tải về</translation>
    </message>
    <message>
        <source>Fetched and checked</source>
        <translation>Tải về và kiểm tra lúc</translation>
    </message>
    <message>
        <source>By version</source>
        <translation>Bởi phiên bản chương trình</translation>
    </message>
    <message>
        <source>Exported and checked again</source>
        <translation>Xuất và kiểm tra lại lúc</translation>
    </message>
    <message>
        <source>This computer has no font, which the PDF needs. Nothing was exported; the footage is as it was. Install a font (on Debian, the package fonts-dejavu-core) and try again.</source>
        <translation>Máy này không có phông chữ nào, mà tệp PDF cần có. Không có gì được xuất; video vẫn như trước. Hãy cài một phông chữ (trên Debian là gói fonts-dejavu-core) rồi thử lại.</translation>
    </message>
    <message>
        <source>Evidence: clip %1 of %2</source>
        <translation>Bằng chứng: video %1 trên %2</translation>
    </message>
    <message>
        <source>To check that nothing was changed since, run this in the folder: %1. Every line must say OK. On Windows, compare what “Get-FileHash FILE” says with the lines of SHA256SUMS.</source>
        <translation>Để kiểm tra rằng từ đó chưa có gì bị thay đổi, hãy chạy lệnh này trong thư mục: %1. Mọi dòng phải báo OK. Trên Windows, hãy so kết quả của “Get-FileHash TỆP” với các dòng của SHA256SUMS.</translation>
    </message>
    <message>
        <source>The checksums prove that the copy is what Google Drive had. They do not prove what the camera recorded, or that its clock was right.</source>
        <translation>Mã kiểm tra chứng minh bản sao là tệp đã có trên Google Drive. Chúng không chứng minh camera đã quay gì, hay đồng hồ của nó đúng.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Bằng chứng</translation>
    </message>
</context>
<context>
    <name>Fernet</name>
    <message>
        <source>The key for your stored sign-in is not usable. Sign in again; your footage is not affected.</source>
        <translation>Khóa của đăng nhập đã lưu không dùng được. Hãy đăng nhập lại; video không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The stored sign-in is damaged or was made with another key. Sign in again; your footage is not affected.</source>
        <translation>Đăng nhập đã lưu bị hỏng hoặc được tạo bằng khóa khác. Hãy đăng nhập lại; video không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>The sign-in could not be encrypted, so it was not saved. Restart the program and try again.</source>
        <translation>Không mã hóa được đăng nhập nên không lưu. Hãy khởi động lại chương trình và thử lại.</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Hiện trong thư mục</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Footage</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>“%1” is not where it was downloaded to: it was moved or deleted, or its disk is not connected. What is lost is noticed by the daily comparison, and fetched again while it is in Drive.</source>
        <translation>“%1” không còn ở nơi đã tải về: tệp đã bị chuyển hoặc xóa, hoặc ổ đĩa chưa được nối. Video bị mất sẽ được phát hiện khi đối chiếu hằng ngày và được tải lại nếu còn trên Drive.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Only of this source.</source>
        <translation>Chỉ của nguồn này.</translation>
    </message>
    <message>
        <source>Only of this camera.</source>
        <translation>Chỉ của camera này.</translation>
    </message>
    <message>
        <source>Only files that are not processed yet.</source>
        <translation>Chỉ những tệp chưa được xử lý video.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Ghi lúc</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>The result of the processing.</source>
        <translation>Kết quả xử lý.</translation>
    </message>
    <message>
        <source>Give the ids of the files, as “files” lists them.</source>
        <translation>Hãy cho mã của các tệp, như lệnh “files” liệt kê.</translation>
    </message>
    <message>
        <source>a file&apos;s id</source>
        <translation>mã của tệp</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) marked as processed.</source>
        <translation>
            <numerusform>Đã đánh dấu %n tệp là đã xử lý.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” has no checksum after the colon.</source>
        <translation>“%1” không có mã kiểm tra sau dấu hai chấm.</translation>
    </message>
    <message>
        <source>File %1 is not marked: there is no such file (any more).</source>
        <translation>Tệp %1 không được đánh dấu: không (còn) có tệp này.</translation>
    </message>
    <message>
        <source>File %1 is not marked: its content was replaced meanwhile and waits to be processed.</source>
        <translation>Tệp %1 không được đánh dấu: nội dung đã được thay thế trong lúc đó và đang chờ xử lý.</translation>
    </message>
</context>
<context>
    <name>FileRemoval</name>
    <message>
        <source>Another clean-up of the footage on this computer is under way. Try again when it has ended.</source>
        <translation>Một lượt dọn video khác trên máy tính này đang chạy. Hãy thử lại khi lượt đó kết thúc.</translation>
    </message>
</context>
<context>
    <name>FileSystem</name>
    <message>
        <source>The disk is full, so “%1” could not be saved. Free some space; nothing already saved is affected.</source>
        <translation>Ổ đĩa đã đầy nên không lưu được “%1”. Hãy giải phóng dung lượng; những gì đã lưu không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>This computer does not allow writing to “%1”. Choose another folder or ask for permission to write there.</source>
        <translation>Máy này không cho ghi vào “%1”. Hãy chọn thư mục khác hoặc xin quyền ghi ở đó.</translation>
    </message>
    <message>
        <source>The disk reported an error at “%1”. Check the disk; the program will try again.</source>
        <translation>Ổ đĩa báo lỗi ở “%1”. Hãy kiểm tra ổ đĩa; chương trình sẽ thử lại.</translation>
    </message>
    <message>
        <source>“%1” is larger than a file may be on this disk (a FAT32 disk holds files of up to 4 GB). It waits in Drive; format the disk as NTFS, exFAT or ext4, or choose a folder on another disk.</source>
        <translation>“%1” lớn hơn mức cho phép của một tệp trên ổ đĩa này (ổ FAT32 chỉ chứa tệp đến 4 GB). Tệp chờ trên Drive; hãy định dạng ổ đĩa thành NTFS, exFAT hoặc ext4, hoặc chọn thư mục trên ổ đĩa khác.</translation>
    </message>
    <message>
        <source>“%1” is a longer path than this disk can hold. Shorten the names of the folders in Drive, or choose a folder with a shorter path.</source>
        <translation>“%1” là đường dẫn dài hơn mức ổ đĩa này chứa được. Hãy rút ngắn tên các thư mục trên Drive, hoặc chọn thư mục có đường dẫn ngắn hơn.</translation>
    </message>
    <message>
        <source>“%1” would lie outside the folder chosen for footage (a link leads elsewhere). The file was not downloaded; remove the link.</source>
        <translation>“%1” sẽ nằm ngoài thư mục đã chọn (có liên kết dẫn đi nơi khác). Tệp không được tải; hãy xóa liên kết đó.</translation>
    </message>
    <message>
        <source>Another program keeps “%1” open, so it could not be changed. Close it there; V_Track tries again by itself.</source>
        <translation>Một chương trình khác đang mở “%1” nên không thể thay đổi nó. Hãy đóng tệp ở chương trình đó; V_Track sẽ tự thử lại.</translation>
    </message>
</context>
<context>
    <name>FolderCommands</name>
    <message>
        <source>Folders a page, 1 to 1000.</source>
        <translation>Số thư mục mỗi trang, 1 đến 1000.</translation>
    </message>
    <message>
        <source>Continue after the page with this token.</source>
        <translation>Tiếp tục sau trang đã cho mã này.</translation>
    </message>
    <message>
        <source>Also count the files of each camera: one request or more a camera.</source>
        <translation>Đếm cả tệp của từng camera: một hoặc nhiều yêu cầu mỗi camera.</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>hơn %1</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Cấp</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Đường dẫn</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>%1 (shortcut)</source>
        <translation>%1 (lối tắt)</translation>
    </message>
    <message>
        <source>--max-results must be from 1 to 1000.</source>
        <translation>--max-results phải từ 1 đến 1000.</translation>
    </message>
    <message>
        <source>Give one folder id at most.</source>
        <translation>Chỉ cho tối đa một mã thư mục.</translation>
    </message>
    <message>
        <source>There are more: --page-token %1</source>
        <translation>Còn nữa: --page-token %1</translation>
    </message>
    <message>
        <source>Give the ids of the folders to check.</source>
        <translation>Hãy cho mã các thư mục cần kiểm tra.</translation>
    </message>
</context>
<context>
    <name>FolderListings</name>
    <message>
        <source>Google Drive&apos;s list of the folder does not end. The files that it named are fetched; the program lists it again later.</source>
        <translation>Danh sách thư mục của Google Drive không kết thúc. Những gì có tên trong đó vẫn được tải; chương trình sẽ xem lại sau.</translation>
    </message>
    <message>
        <source>Google Drive&apos;s list of the folder is incomplete. The program lists it again with the next check.</source>
        <translation>Google Drive chưa xem hết thư mục, nên câu trả lời có thể thiếu video. Chương trình sẽ xem lại ở lần kiểm tra tới.</translation>
    </message>
</context>
<context>
    <name>FolderService</name>
    <message>
        <source>Stopped. Nothing has changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>FolderText</name>
    <message>
        <source>no files</source>
        <translation>không có tệp</translation>
    </message>
    <message>
        <source>1 file</source>
        <translation>1 tệp</translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation>%1 tệp</translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation>%1, mới nhất %2</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>hơn %1</translation>
    </message>
    <message>
        <source>“%1” is a camera folder: %2</source>
        <translation>“%1” là thư mục camera: %2</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Dự án</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Khu vực</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>The shortcut “%1” leads to a folder that is gone or that this account may not see.</source>
        <translation>Lối tắt “%1” dẫn đến thư mục không còn hoặc tài khoản này không được xem.</translation>
    </message>
    <message>
        <source>The shortcut “%1” leads back to a folder that contains it. Open that folder.</source>
        <translation>Lối tắt “%1” dẫn ngược về thư mục chứa nó. Hãy mở thư mục đó.</translation>
    </message>
    <message>
        <source>%1 (A shortcut to %2.)</source>
        <translation>%1 (Lối tắt đến %2.)</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>đã chọn %1</translation>
    </message>
    <message>
        <source>shortcut to a folder above</source>
        <translation>lối tắt đến thư mục phía trên</translation>
    </message>
    <message>
        <source>shortcut that leads nowhere</source>
        <translation>lối tắt không dẫn đến đâu</translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation>lối tắt</translation>
    </message>
    <message>
        <source>Show more folders (%1 are shown)…</source>
        <translation>Hiện thêm thư mục (đang hiện %1)…</translation>
    </message>
    <message>
        <source>%1 Click here to try again.</source>
        <translation>%1 Nhấp vào đây để thử lại.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Đang tải…</translation>
    </message>
    <message>
        <source>no files found so far</source>
        <translation>chưa thấy tệp nào</translation>
    </message>
    <message>
        <source>“%1” is a camera folder: %2. There are folders in it, but no clips were found. If these folders are the cameras, move them one level up in Google Drive.</source>
        <translation>“%1” là thư mục camera: %2. Trong đó có thư mục con nhưng không thấy video nào. Nếu các thư mục con này mới là camera, hãy chuyển chúng lên một cấp trên Google Drive.</translation>
    </message>
    <message>
        <source>“%1” is a camera folder: %2. All clips in its folders are downloaded as those of this one camera. If each of these folders is a camera, move them one level up in Google Drive.</source>
        <translation>“%1” là thư mục camera: %2. Mọi video trong các thư mục con được tải về như của một camera này. Nếu mỗi thư mục con là một camera, hãy chuyển chúng lên một cấp trên Google Drive.</translation>
    </message>
    <message>
        <source>no camera folders in it</source>
        <translation>không có thư mục camera bên trong</translation>
    </message>
    <message>
        <source>its cameras may lie one level deeper</source>
        <translation>camera có thể nằm sâu hơn một cấp</translation>
    </message>
    <message>
        <source>one camera with all its folders</source>
        <translation>một camera, gồm mọi thư mục con</translation>
    </message>
    <message>
        <source>There are no folders in “%1”, so no camera can be chosen in it. If its clips lie right in it, move it down to the fourth level in Google Drive (project, area, location, camera): only folders there are cameras.</source>
        <translation>Trong “%1” không có thư mục nào nên không chọn được camera ở đây. Nếu video nằm ngay trong đó, hãy chuyển thư mục này xuống cấp bốn trên Google Drive (dự án, khu vực, vị trí, camera): chỉ thư mục ở cấp đó mới là camera.</translation>
    </message>
    <message>
        <source>“%1” is a drive. Open it to reach its projects, areas, locations and cameras.</source>
        <translation>“%1” là một ổ Drive. Mở ra để đến dự án, khu vực, vị trí và camera.</translation>
    </message>
    <message>
        <source>“%1” is a project. Its box, or the space bar, ticks all cameras in it. Open it to tick single cameras.</source>
        <translation>“%1” là một dự án. Ô vuông của nó, hoặc phím cách, đánh dấu mọi camera trong đó. Mở ra để đánh dấu từng camera.</translation>
    </message>
    <message>
        <source>“%1” is an area. Its box, or the space bar, ticks all cameras in it. Open it to tick single cameras.</source>
        <translation>“%1” là một khu vực. Ô vuông của nó, hoặc phím cách, đánh dấu mọi camera trong đó. Mở ra để đánh dấu từng camera.</translation>
    </message>
    <message>
        <source>“%1” is a location. Its box, or the space bar, ticks all cameras in it. Open it to tick single cameras.</source>
        <translation>“%1” là một vị trí. Ô vuông của nó, hoặc phím cách, đánh dấu mọi camera trong đó. Mở ra để đánh dấu từng camera.</translation>
    </message>
    <message>
        <source>“%1” is too deep: only folders at the fourth level are cameras.</source>
        <translation>“%1” nằm quá sâu: chỉ thư mục ở cấp bốn mới là camera.</translation>
    </message>
    <message>
        <source>Chosen: %1. How many cameras there are in it is not known yet.</source>
        <translation>Đã chọn: %1. Chưa biết trong đó có bao nhiêu camera.</translation>
    </message>
    <message>
        <source>All its cameras are chosen (%1).</source>
        <translation>Đã chọn mọi camera trong đó (%1).</translation>
    </message>
    <message>
        <source>Chosen: %1 of its %2 cameras.</source>
        <translation>Đã chọn: %1 trong số %2 camera trong đó.</translation>
    </message>
    <message>
        <source>reading its cameras…</source>
        <translation>đang đọc các camera trong đó…</translation>
    </message>
    <message>
        <source>%1 of %2 chosen</source>
        <translation>đã chọn %1/%2</translation>
    </message>
    <message>
        <source>There are no cameras in “%1”, so none was ticked. Shortcuts do not count.</source>
        <translation>Trong “%1” không có camera nào nên không đánh dấu gì. Không tính các lối tắt.</translation>
    </message>
    <message>
        <source>All cameras in “%1” were ticked already.</source>
        <translation>Mọi camera trong “%1” đã được đánh dấu từ trước.</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) ticked: all cameras in “%1” are chosen now.</source>
        <translation>
            <numerusform>Đã đánh dấu %n camera: giờ mọi camera trong “%1” đều được chọn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) unticked: no camera in “%1” is chosen now.</source>
        <translation>
            <numerusform>Đã bỏ đánh dấu %n camera: giờ không camera nào trong “%1” được chọn.</numerusform>
        </translation>
    </message>
    <message>
        <source>The cameras in “%1” could not be read, so none was ticked. %2</source>
        <translation>Không đọc được các camera trong “%1” nên không đánh dấu gì. %2</translation>
    </message>
    <message>
        <source>The folders are read again, so no camera in “%1” was ticked. Tick it once more.</source>
        <translation>Các thư mục đang được đọc lại nên chưa camera nào trong “%1” được đánh dấu. Hãy đánh dấu lại một lần nữa.</translation>
    </message>
    <message>
        <source>Chosen: %1. How many cameras there are in it was not counted, because it holds many folders.</source>
        <translation>Đã chọn: %1. Chưa đếm trong đó có bao nhiêu camera, vì có quá nhiều thư mục.</translation>
    </message>
    <message>
        <source>It is already in “%1”: its clips would be downloaded twice.</source>
        <translation>Camera này đã có trong “%1”: các video của nó sẽ bị tải về hai lần.</translation>
    </message>
    <message>
        <source>already in “%1”</source>
        <translation>đã có trong “%1”</translation>
    </message>
</context>
<context>
    <name>FootageCommands</name>
    <message>
        <source>Keep what was downloaded in the last &lt;n&gt; days (default 7).</source>
        <translation>Giữ lại những gì tải về trong &lt;n&gt; ngày qua (mặc định 7).</translation>
    </message>
    <message>
        <source>Only show what would be removed.</source>
        <translation>Chỉ cho biết những gì sẽ bị xóa.</translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, would be removed.</source>
        <translation>
            <numerusform>Sẽ xóa %n tệp đã xử lý, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, were removed.</source>
        <translation>
            <numerusform>Đã xóa %n tệp đã xử lý, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be removed, “%1” for example.</source>
        <translation>
            <numerusform>Không xóa được %n tệp, ví dụ “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the id of one source; “sources” lists them.</source>
        <translation>Hãy cho mã của một nguồn; “sources” liệt kê chúng.</translation>
    </message>
    <message>
        <source>A source&apos;s id</source>
        <translation>Mã của nguồn</translation>
    </message>
    <message>
        <source>%1 missing files are fetched again; %2 that were processed count as cleaned up.</source>
        <translation>%1 tệp bị mất được tải lại; %2 tệp đã xử lý được coi là đã dọn.</translation>
    </message>
</context>
<context>
    <name>FootageEndings</name>
    <message>
        <source>“%1” is not a file extension. Extensions have up to 16 letters and digits, for example mp4 or dav; separate them with commas.</source>
        <translation>“%1” không phải là đuôi tên tệp. Đuôi tệp có tối đa 16 chữ cái và chữ số, ví dụ mp4 hoặc dav; giữa hai đuôi là dấu phẩy.</translation>
    </message>
    <message>
        <source>These are more than %1 extensions.</source>
        <translation>Có nhiều hơn %1 đuôi tệp.</translation>
    </message>
</context>
<context>
    <name>FootageRemoval</name>
    <message>
        <source>The removal was stopped. Files deleted so far are gone; the source is still there.</source>
        <translation>Đã dừng việc gỡ. Các tệp đã xóa không còn; nguồn vẫn còn.</translation>
    </message>
    <message>
        <source>“%1” and perhaps others could not be deleted (%2 in all). The source is still there. Close programs that use the files, look at the permissions, and remove it again.</source>
        <translation>Không xóa được “%1” và có thể cả tệp khác (tổng cộng %2). Nguồn vẫn còn. Hãy đóng các chương trình đang dùng tệp, xem quyền, rồi gỡ lại.</translation>
    </message>
</context>
<context>
    <name>GoogleAnswer</name>
    <message>
        <source>Something between this computer and Google answers in Google&apos;s place: a proxy, a filter, or the sign-in page of this network. Nothing is lost: the program tries again by itself. Open a web page in the browser and see.</source>
        <translation>Có thứ gì đó nằm giữa máy này và Google trả lời thay Google: proxy, bộ lọc, hoặc trang đăng nhập của mạng này. Không mất gì cả: chương trình sẽ tự thử lại. Hãy mở một trang web trong trình duyệt để xem.</translation>
    </message>
</context>
<context>
    <name>GoogleEndpoints</name>
    <message>
        <source>“%1” cannot be used as the address of Google: it must begin with https.</source>
        <translation>Không dùng được “%1” làm địa chỉ Google: phải bắt đầu bằng https.</translation>
    </message>
    <message>
        <source>All questions to Google Drive would go to %1, which is not Google. Whoever runs it decides which footage you get, and can read all that you allow. Ask your administrator whether this is right. Nothing has changed.</source>
        <translation>Mọi yêu cầu đến Google Drive sẽ đi đến %1, không phải Google. Người vận hành nơi đó quyết định bạn nhận được cảnh quay nào, và có thể đọc mọi thứ bạn cho phép. Hãy hỏi quản trị viên xem điều này có đúng không. Chưa có gì thay đổi.</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>This help</source>
        <translation>Trợ giúp này</translation>
    </message>
    <message>
        <source>Check for new footage now</source>
        <translation>Kiểm tra video mới ngay</translation>
    </message>
    <message>
        <source>Pause, or resume</source>
        <translation>Tạm dừng hoặc tiếp tục</translation>
    </message>
    <message>
        <source>Go to a camera and a time</source>
        <translation>Đi đến một camera và thời điểm</translation>
    </message>
    <message>
        <source>Earlier in the timeline</source>
        <translation>Lùi lại trên dòng thời gian</translation>
    </message>
    <message>
        <source>Later in the timeline</source>
        <translation>Tiến tới trên dòng thời gian</translation>
    </message>
    <message>
        <source>Closer in the timeline</source>
        <translation>Phóng to dòng thời gian</translation>
    </message>
    <message>
        <source>More of the timeline</source>
        <translation>Thu nhỏ dòng thời gian</translation>
    </message>
    <message>
        <source>Play the selected clip</source>
        <translation>Phát video đang chọn</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>What this program does</source>
        <translation>Chương trình này làm gì</translation>
    </message>
    <message>
        <source>It looks into the camera folders of your Google Drive every few minutes, and downloads each new clip to this computer, whole and once. It never changes or deletes anything in Drive.</source>
        <translation>Cứ vài phút, chương trình xem các thư mục camera trên Google Drive của bạn và tải mỗi video mới về máy này, trọn vẹn và một lần. Chương trình không bao giờ thay đổi hay xóa gì trên Drive.</translation>
    </message>
    <message>
        <source>It works while it runs, also in the background: closing the window does not end it. “Quit” in the menu at the top right does.</source>
        <translation>Chương trình làm việc khi đang chạy, kể cả chạy nền: đóng cửa sổ không kết thúc chương trình. Muốn kết thúc, chọn “Thoát” trong menu ở góc trên bên phải.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Những bước đầu tiên</translation>
    </message>
    <message>
        <source>Choose the Google client file of your administrator, sign in, tick the camera folders, and choose a folder for the clips. The last page counts what will come; there you can leave older clips in Drive.</source>
        <translation>Chọn tệp ứng dụng Google của quản trị viên, đăng nhập, đánh dấu các thư mục camera và chọn thư mục lưu video. Trang cuối đếm những gì sẽ tải về; ở đó bạn có thể để lại video cũ trên Drive.</translation>
    </message>
    <message>
        <source>A setup that was interrupted goes on where you left it.</source>
        <translation>Nếu việc thiết lập bị gián đoạn, nó tiếp tục từ chỗ bạn dừng lại.</translation>
    </message>
    <message>
        <source>What the window shows</source>
        <translation>Cửa sổ hiển thị gì</translation>
    </message>
    <message>
        <source>The sentence at the top is what matters most; the button beside it deals with it.</source>
        <translation>Câu ở trên cùng là điều quan trọng nhất; nút bên cạnh dùng để xử lý điều đó.</translation>
    </message>
    <message>
        <source>The timeline has a line for each camera: footage on this computer, footage that is still in Drive, and gaps, in which the camera usually records but did not. A click selects a clip, a double click plays it, and the date opens a calendar.</source>
        <translation>Dòng thời gian có một hàng cho mỗi camera: video trên máy này, video còn ở trên Drive, và khoảng trống, tức lúc camera thường ghi hình nhưng đã không ghi. Nhấp một lần để chọn video, nhấp đúp để phát, và nhấp vào ngày để mở lịch.</translation>
    </message>
    <message>
        <source>The line at the bottom opens lists: downloads, recent files, gaps, files that are retried, activity, cameras.</source>
        <translation>Dòng dưới cùng mở các danh sách: lượt tải, tệp gần đây, khoảng trống, tệp đang thử lại, hoạt động, camera.</translation>
    </message>
    <message>
        <source>When something is wrong</source>
        <translation>Khi có sự cố</translation>
    </message>
    <message>
        <source>A camera is silent: check its power and its upload to Drive. All cameras are silent: check the recorder and the internet there.</source>
        <translation>Một camera im lặng: kiểm tra nguồn điện và việc tải lên Drive của camera đó. Tất cả camera im lặng: kiểm tra đầu ghi và internet ở đó.</translation>
    </message>
    <message>
        <source>The sign-in has ended: sign in again. If this happens every 7 days, ask your administrator to take the app out of “Testing”.</source>
        <translation>Phiên đăng nhập đã kết thúc: hãy đăng nhập lại. Nếu việc này xảy ra 7 ngày một lần, hãy nhờ quản trị viên đưa ứng dụng ra khỏi trạng thái “Testing”.</translation>
    </message>
    <message>
        <source>Diagnostics tests everything and names what to do. It also saves a text file for support, without secrets.</source>
        <translation>Phần chẩn đoán kiểm tra mọi thứ và cho biết cần làm gì. Phần này cũng lưu được một tệp văn bản để gửi hỗ trợ, không chứa bí mật.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>A clip as evidence</source>
        <translation>Một video làm bằng chứng</translation>
    </message>
    <message>
        <source>“Export as evidence…” in the menu of a clip (right click, in the timeline or in the recent files) writes a new folder: a copy of the clip, which is compared with what was fetched and read again after it was written, a sheet with everything that is known of it, and SHA256SUMS.</source>
        <translation>“Xuất làm bằng chứng…” trong menu của một video (bấm phải chuột, ở dòng thời gian hoặc ở các tệp gần đây) ghi một thư mục mới: bản sao của video, đã được so với tệp đã tải về và đọc lại sau khi ghi; phiếu ghi mọi điều biết về nó; và SHA256SUMS.</translation>
    </message>
    <message>
        <source>Hand over the whole folder. Whoever gets it can check it without this program: “sha256sum -c SHA256SUMS” must say OK for every line. It proves that the copy is what was in Drive; it does not prove that the camera&apos;s clock was right.</source>
        <translation>Hãy giao cả thư mục. Người nhận kiểm tra được mà không cần chương trình này: “sha256sum -c SHA256SUMS” phải báo OK ở mọi dòng. Điều đó chứng minh bản sao là tệp đã có trên Drive; nó không chứng minh đồng hồ của camera đúng.</translation>
    </message>
    <message>
        <source>“Edit…” in the menu of a source changes its schedule, its folder, its cameras and their names. Only the cameras need a connection; nothing changes before you save.</source>
        <translation>“Sửa…” trong menu của một nguồn đổi lịch, thư mục lưu, các camera và tên của chúng. Chỉ phần camera cần kết nối; chưa có gì thay đổi trước khi bạn lưu.</translation>
    </message>
    <message>
        <source>The disk is full or nearly full: “Free space…” in the menu at the top right shows what takes the space, and removes processed footage. Or choose another folder. What waits stays in Drive meanwhile, and nothing is lost.</source>
        <translation>Ổ đĩa đầy hoặc sắp đầy: “Giải phóng dung lượng…” trong menu ở góc trên bên phải cho biết cái gì chiếm chỗ và xóa video đã xử lý. Hoặc hãy chọn thư mục khác. Trong lúc đó những gì đang chờ vẫn ở trên Drive và không mất gì.</translation>
    </message>
    <message>
        <source>Say that a gap or silence of the selected camera is known</source>
        <translation>Đánh dấu là đã biết khoảng trống hay việc im lặng của camera đang chọn</translation>
    </message>
</context>
<context>
    <name>HttpServer</name>
    <message>
        <source>Port %1 is in use by another program on this computer. Choose another one, or end that program.</source>
        <translation>Cổng %1 đang được chương trình khác trên máy này dùng. Hãy chọn cổng khác hoặc đóng chương trình đó.</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Google&apos;s answer does not say who signed in. Nothing has changed; sign in again.</source>
        <translation>Google không cho biết ai đã đăng nhập. Không có gì thay đổi; hãy đăng nhập lại.</translation>
    </message>
    <message>
        <source>The clock of this computer differs from Google&apos;s by about %1 h %2 min. Set date, time and time zone right, then sign in again.</source>
        <translation>Đồng hồ máy này lệch so với Google khoảng %1 giờ %2 phút. Hãy chỉnh đúng ngày, giờ và múi giờ, rồi đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>InstallationId</name>
    <message>
        <source>“%1”, which tells this installation from others, cannot be read. Put it back from a backup, or delete it: then choose the folder for footage of each source again.</source>
        <translation>Không đọc được “%1”, tệp phân biệt bản cài đặt này với các bản khác. Hãy khôi phục từ bản sao lưu, hoặc xóa nó: sau đó chọn lại thư mục lưu video cho từng nguồn.</translation>
    </message>
</context>
<context>
    <name>KeyEncryption</name>
    <message>
        <source>Windows did not encrypt the key of your sign-in for its file, so nothing was stored. Log out of Windows and in again, then retry.</source>
        <translation>Windows không mã hóa được khóa đăng nhập của bạn để ghi vào tệp, nên chưa lưu gì. Hãy đăng xuất khỏi Windows, đăng nhập lại rồi thử lại.</translation>
    </message>
</context>
<context>
    <name>KeyFolder</name>
    <message>
        <source>You are still signed in, but the file “%1” cannot be read, so new footage cannot be fetched. Restore it from a backup; or move it away and sign in again.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng không đọc được tệp “%1” nên không lấy được video mới. Hãy khôi phục từ bản sao lưu; hoặc chuyển nó đi và đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>You are still signed in, but this session has no keyring (the system&apos;s safe for passwords), so new footage cannot be fetched. Start the program from your desktop, install a keyring, or allow the program to keep its key in a file only you can read.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng phiên này không có kho khóa (nơi hệ thống giữ mật khẩu) nên không lấy được video mới. Hãy mở chương trình từ màn hình nền, cài kho khóa, hoặc cho phép giữ khóa trong tệp chỉ bạn đọc được.</translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) is locked, so new footage cannot be fetched. Unlock it; the program then continues automatically.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng kho khóa (nơi hệ thống giữ mật khẩu) đang khóa nên không lấy được video mới. Hãy mở khóa; chương trình sẽ tự tiếp tục.</translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) does not answer, so new footage cannot be fetched. Look for a window that asks for its password; the program keeps trying.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng kho khóa (nơi hệ thống giữ mật khẩu) không trả lời nên không lấy được video mới. Hãy tìm cửa sổ hỏi mật khẩu; chương trình vẫn tiếp tục thử.</translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) refused to give the program its key, so new footage cannot be fetched. Allow access when the system asks for it; if it never asks, restart the program.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng kho khóa (nơi hệ thống giữ mật khẩu) từ chối đưa khóa nên không lấy được video mới. Hãy cho phép khi hệ thống hỏi; nếu không thấy hỏi, hãy khởi động lại chương trình.</translation>
    </message>
</context>
<context>
    <name>KnownSilence</name>
    <message>
        <source>%1, end of day</source>
        <translation>hết ngày %1</translation>
    </message>
</context>
<context>
    <name>KnownSilenceStore</name>
    <message>
        <source>Marked as known beforehand: a silence from %1 until %2.</source>
        <translation>Đã đánh dấu là biết trước: sẽ im lặng từ %1 đến %2.</translation>
    </message>
    <message>
        <source>No longer marked as known: the silence planned from %1 until %2.</source>
        <translation>Không còn đánh dấu là đã biết: việc im lặng dự kiến từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Marked as known: the gap that began %1.</source>
        <translation>Đã đánh dấu là đã biết: khoảng trống bắt đầu %1.</translation>
    </message>
    <message>
        <source>No longer marked as known: the gap that began %1.</source>
        <translation>Không còn đánh dấu là đã biết: khoảng trống bắt đầu %1.</translation>
    </message>
    <message>
        <source>Marked as known until %1: no footage has come yet.</source>
        <translation>Đã đánh dấu là đã biết đến %1: chưa có video nào về.</translation>
    </message>
    <message>
        <source>No longer marked as known: no footage has come yet.</source>
        <translation>Không còn đánh dấu là đã biết: chưa có video nào về.</translation>
    </message>
    <message>
        <source>Marked as known until %1: the silence since %2.</source>
        <translation>Đã đánh dấu là đã biết đến %1: im lặng từ %2.</translation>
    </message>
    <message>
        <source>No longer marked as known: the silence since %1.</source>
        <translation>Không còn đánh dấu là đã biết: im lặng từ %1.</translation>
    </message>
    <message numerus="yes">
        <source>Marked as known beforehand: a silence of %n camera(s) from %1 until %2.</source>
        <translation>
            <numerusform>Đã đánh dấu là biết trước: %n camera sẽ im lặng từ %1 đến %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer marked as known: the silence of %n camera(s) planned from %1 until %2.</source>
        <translation>
            <numerusform>Không còn đánh dấu là đã biết: việc im lặng dự kiến của %n camera từ %1 đến %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n files of %1 are not footage and stay in Drive, for example “%2”.</source>
        <translation>
            <numerusform>%n tệp của %1 không phải là video và vẫn ở trên Drive, ví dụ “%2”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) of %1 (%2), uploaded before %3, stay in Drive, as was chosen for this source.</source>
        <translation>
            <numerusform>%n video của %1 (%2), tải lên trước %3, vẫn ở trên Drive theo lựa chọn cho nguồn này.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LifetimeRecorder</name>
    <message>
        <source>The program was closed from %1 to %2, so no footage came. What was uploaded meanwhile is fetched now.</source>
        <translation>Chương trình đã được đóng từ %1 đến %2 nên không có video nào được tải về. Những video tải lên trong thời gian đó đang được tải về.</translation>
    </message>
    <message>
        <source>The program did not run from %1 to %2, so no footage came. What was uploaded meanwhile is fetched now.</source>
        <translation>Chương trình không chạy từ %1 đến %2 nên không có video nào được tải về. Những video tải lên trong thời gian đó đang được tải về.</translation>
    </message>
    <message>
        <source>This computer slept from %1 to %2, so no footage came. What was uploaded meanwhile is fetched now. If footage must come all the time, switch sleep off in the system&apos;s power settings.</source>
        <translation>Máy tính này đã ngủ từ %1 đến %2 nên không có cảnh quay nào về. Những gì được tải lên trong lúc đó đang được lấy về. Nếu cảnh quay phải về liên tục, hãy tắt chế độ ngủ trong cài đặt nguồn của hệ thống.</translation>
    </message>
</context>
<context>
    <name>LostSettings</name>
    <message>
        <source>The settings file was empty, so these count again: no pause, %1 downloads at once, no limit of bandwidth, %2 GB of the disk kept free, no automatic clean-up, new footage in “%3”. Set again what you had changed.</source>
        <translation>Tệp cài đặt bị trống, nên áp dụng lại mặc định: không tạm dừng, tải %1 tệp cùng lúc, không giới hạn băng thông, chừa trống %2 GB trên ổ đĩa, không tự dọn dẹp, video mới nằm trong “%3”. Hãy đặt lại những gì bạn đã thay đổi.</translation>
    </message>
</context>
<context>
    <name>MailTransfer</name>
    <message>
        <source>The mail server “%1” refuses the user name or password, so no alarm is e-mailed. Enter them again in the settings, under “Alarms”.</source>
        <translation>Máy chủ thư “%1” từ chối tên người dùng hoặc mật khẩu, nên không có cảnh báo nào được gửi bằng thư. Hãy nhập lại trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>The mail server “%1” offers no encryption here, so nothing was sent. Choose another port or encryption in the settings, under “Alarms”.</source>
        <translation>Máy chủ thư “%1” không có mã hóa ở đây, nên chưa gửi gì. Hãy chọn cổng hoặc kiểu mã hóa khác trong cài đặt, phần “Cảnh báo”.</translation>
    </message>
    <message>
        <source>The secure connection to the mail server “%1” failed, so nothing was sent. Check its name, port and encryption in the settings, under “Alarms”, and the clock of this computer; a company&apos;s own server may need its certificate installed here.</source>
        <translation>Kết nối an toàn đến máy chủ thư “%1” không thành, nên chưa gửi gì. Hãy kiểm tra tên, cổng và kiểu mã hóa trong cài đặt, phần “Cảnh báo”, và đồng hồ của máy này; máy chủ riêng của công ty có thể cần cài chứng chỉ ở đây.</translation>
    </message>
    <message>
        <source>The mail server “%1” does not take the message (answer %2). Check the addresses in the settings, under “Alarms”, or ask whoever runs the mail server.</source>
        <translation>Máy chủ thư “%1” không nhận tin (trả lời %2). Hãy kiểm tra các địa chỉ trong cài đặt, phần “Cảnh báo”, hoặc hỏi người quản lý máy chủ thư.</translation>
    </message>
    <message>
        <source>The mail server “%1” could not be reached. Nothing is lost: the program tries again by itself.</source>
        <translation>Không kết nối được máy chủ thư “%1”. Không mất gì: chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The mail server “%1” takes no mail for “%2” (answer %3). Check this address in the settings, under “Alarms”; the others get their mail.</source>
        <translation>Máy chủ thư “%1” không nhận thư cho “%2” (trả lời %3). Hãy kiểm tra địa chỉ này trong cài đặt, phần “Cảnh báo”; những người khác vẫn nhận được thư.</translation>
    </message>
</context>
<context>
    <name>MomentQuery</name>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hôm qua</translation>
    </message>
</context>
<context>
    <name>NewCameraFolders</name>
    <message>
        <source>A new camera folder, “%1”, appeared in “%2”, beside cameras of “%3”. Its footage is not fetched until you add it.</source>
        <translation>Có thư mục camera mới “%1” trong “%2”, bên cạnh các camera của “%3”. Video trong đó chỉ được lấy về khi bạn thêm camera này.</translation>
    </message>
    <message>
        <source>A second folder named “%1” appeared in “%2”, beside that of camera “%3”. If uploads go there now, they are not fetched until you add it.</source>
        <translation>Có thư mục thứ hai tên “%1” trong “%2”, bên cạnh thư mục của camera “%3”. Nếu nay video được tải lên đó, chúng chỉ được lấy về khi bạn thêm thư mục này.</translation>
    </message>
    <message>
        <source>The folder of camera “%3” is gone from Drive, and another one named “%1” is in “%2” now. The camera continues with it as soon as you add it.</source>
        <translation>Thư mục của camera “%3” không còn trên Drive, và nay trong “%2” có thư mục khác tên “%1”. Camera sẽ tiếp tục với thư mục đó khi bạn đồng ý.</translation>
    </message>
    <message numerus="yes">
        <source>%n new camera folders appeared beside cameras of “%1”: %2. Their footage is not fetched until you add them.</source>
        <translation>
            <numerusform>Có %n thư mục camera mới bên cạnh các camera của “%1”: %2. Video trong đó chỉ được lấy về khi bạn thêm các camera này.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpenOutside</name>
    <message>
        <source>Not opened</source>
        <translation>Không mở được</translation>
    </message>
    <message>
        <source>No program could open this. It is here: %1</source>
        <translation>Không có chương trình nào mở được mục này. Nó nằm ở đây: %1</translation>
    </message>
    <message>
        <source>&amp;Copy the path</source>
        <translation>&amp;Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>&amp;Sao chép địa chỉ</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Next check %1.</source>
        <translation>Lần kiểm tra tới: %1.</translation>
    </message>
    <message>
        <source>Checking Drive for new footage…</source>
        <translation>Đang tìm video mới trên Drive…</translation>
    </message>
    <message>
        <source>Google Drive cannot be reached.</source>
        <translation>Không kết nối được Google Drive.</translation>
    </message>
    <message>
        <source>Nothing is lost. Trying again %1.</source>
        <translation>Không mất gì cả. Thử lại %1.</translation>
    </message>
    <message>
        <source>Sign in again: no new footage is downloaded.</source>
        <translation>Hãy đăng nhập lại: không có video mới về.</translation>
    </message>
    <message>
        <source>No new footage is downloaded.</source>
        <translation>Không có video mới về.</translation>
    </message>
    <message>
        <source>Waiting for the first check.</source>
        <translation>Đang chờ lần kiểm tra đầu tiên.</translation>
    </message>
    <message>
        <source>All footage is here. Last check %1.</source>
        <translation>Mọi video đã ở đây. Kiểm tra lần cuối: %1.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>No cameras are set up yet.</source>
        <translation>Chưa thiết lập camera nào.</translation>
    </message>
    <message>
        <source>Paused. No new footage is fetched.</source>
        <translation>Đang tạm dừng. Không lấy video mới.</translation>
    </message>
    <message>
        <source>Resumes automatically: %1.</source>
        <comment>a time</comment>
        <translation>Tự tiếp tục lúc %1.</translation>
    </message>
    <message>
        <source>Not everything could be fetched.</source>
        <translation>Chưa lấy được hết.</translation>
    </message>
    <message numerus="yes">
        <source>In the last 24 hours %n cameras were silent at times.</source>
        <translation>
            <numerusform>Trong 24 giờ qua có %n camera đã im lặng.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last 24 hours %1 was silent for %2.</source>
        <translation>Trong 24 giờ qua, %1 đã im lặng %2.</translation>
    </message>
    <message>
        <source>All footage of the chosen cameras is here. Last check %1.</source>
        <translation>Đã có mọi video của camera đã chọn. Kiểm tra lần cuối: %1.</translation>
    </message>
    <message>
        <source>Downloading: %1.</source>
        <translation>Đang tải: %1.</translation>
    </message>
    <message>
        <source>The disk is full: no new footage is downloaded.</source>
        <translation>Ổ đĩa đã đầy: không có video mới về.</translation>
    </message>
    <message>
        <source>The footage folder cannot be used: no new footage is downloaded.</source>
        <translation>Không dùng được thư mục video: không có video mới về.</translation>
    </message>
    <message>
        <source>Google Drive cannot be reached; footage is known up to %1.</source>
        <translation>Không kết nối được Google Drive; video được biết đến %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more source(s) have a problem.</source>
        <translation>
            <numerusform>Còn %n nguồn nữa có vấn đề.</numerusform>
        </translation>
    </message>
    <message>
        <source>Google Drive cannot be reached for “%1”.</source>
        <translation>Không kết nối được Google Drive cho “%1”.</translation>
    </message>
    <message>
        <source>Google&apos;s limit is used up; nothing is lost.</source>
        <translation>Đã hết hạn mức của Google; không mất gì cả.</translation>
    </message>
    <message>
        <source>Newer footage may be waiting; it is known up to %1.</source>
        <translation>Có thể còn video mới hơn; video được biết đến %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are still to come. Last check %1.</source>
        <translation>
            <numerusform>Còn %n video sắp về. Kiểm tra lần cuối: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is in Drive is here. Last check %1.</source>
        <translation>Mọi video trên Drive đã ở đây. Kiểm tra lần cuối: %1.</translation>
    </message>
    <message numerus="yes">
        <source>All footage is here but that of %n paused camera(s). Last check %1.</source>
        <translation>
            <numerusform>Mọi video đã ở đây, trừ của %n camera đang tạm dừng. Kiểm tra lần cuối: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>All that is in Drive of the chosen cameras is here. Last check %1.</source>
        <translation>Mọi video trên Drive của các camera đã chọn đã ở đây. Kiểm tra lần cuối: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n silent camera(s) are known of.</source>
        <translation>
            <numerusform>Đã biết %n camera im lặng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused since %1.</source>
        <comment>a time</comment>
        <translation>Tạm dừng từ %1.</translation>
    </message>
    <message numerus="yes">
        <source>All that was chosen is here; %n older clip(s) stay in Drive. Last check %1.</source>
        <translation>
            <numerusform>Mọi video đã chọn đều ở đây; %n video cũ hơn vẫn ở trên Drive. Lần kiểm tra cuối %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Alarms have not been sent since %1.</source>
        <translation>Cảnh báo không gửi đi được từ %1.</translation>
    </message>
    <message>
        <source>Until then, no footage is fetched.</source>
        <translation>Cho đến lúc đó, không có video nào được tải về.</translation>
    </message>
    <message>
        <source>Sign in again as %1: no new footage is downloaded.</source>
        <translation>Hãy đăng nhập lại bằng tài khoản %1: không tải video mới nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were silent before.</source>
        <translation>
            <numerusform>Trước đó %n camera đã im lặng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known of the cameras yet: nothing new has come from them.</source>
        <translation>Chưa biết gì về các camera: chưa có gì mới từ chúng.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n camera(s) yet: nothing new has come from them.</source>
        <translation>
            <numerusform>Chưa biết gì về %n camera: chưa có gì mới từ đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you have chosen is kept.</source>
        <translation>Những gì bạn đã chọn được giữ lại.</translation>
    </message>
    <message>
        <source>Nothing is lost: the program goes on trying.</source>
        <translation>Không mất gì cả: chương trình vẫn tiếp tục thử.</translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are outside their usual recording hours, so nothing is expected from them now.</source>
        <translation>
            <numerusform>%n camera đang ngoài giờ ghi thường lệ, nên lúc này không chờ video mới từ đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drive has not answered since %1.</source>
        <translation>Drive không trả lời từ %1.</translation>
    </message>
</context>
<context>
    <name>OwnPattern</name>
    <message>
        <source>“%1” is used twice.</source>
        <translation>“%1” xuất hiện hai lần.</translation>
    </message>
    <message>
        <source>The pattern needs year, month and day, for example {yyyy}{MM}{dd}, or {epoch}.</source>
        <translation>Mẫu cần có năm, tháng và ngày, ví dụ {yyyy}{MM}{dd}, hoặc {epoch}.</translation>
    </message>
    <message>
        <source>The pattern has a part of the clock time only. It needs {HH} and {mm}; {ss} may be added.</source>
        <translation>Mẫu chỉ có một phần của giờ. Cần có {HH} và {mm}; có thể thêm {ss}.</translation>
    </message>
    <message>
        <source>“%1” is not known. Choose from %2.</source>
        <translation>Không biết “%1”. Hãy chọn trong các từ: %2.</translation>
    </message>
    <message>
        <source>The pattern is longer than %1 characters.</source>
        <translation>Mẫu dài hơn %1 ký tự.</translation>
    </message>
    <message>
        <source>A brace “%1” has no partner. Write words in braces like this: {yyyy}</source>
        <translation>Dấu ngoặc “%1” thiếu dấu đi cặp. Hãy viết từ trong ngoặc nhọn như sau: {yyyy}</translation>
    </message>
    <message>
        <source>The pattern cannot be used.</source>
        <translation>Không dùng được mẫu này.</translation>
    </message>
    <message>
        <source>There is no such day or time in the calendar.</source>
        <translation>Không có ngày hoặc giờ như vậy trong lịch.</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>Chưa có mẫu.</translation>
    </message>
    <message>
        <source>The name has no place for “%1”.</source>
        <translation>Tên tệp không có chỗ cho “%1”.</translation>
    </message>
    <message>
        <source>The name fits up to “%1”. “%2” does not follow.</source>
        <translation>Tên tệp khớp đến “%1”. Sau đó không có “%2”.</translation>
    </message>
</context>
<context>
    <name>PasswordSeal</name>
    <message>
        <source>The key could not be made from the password, because this computer has too little free memory. Nothing has changed. Close other programs and try again.</source>
        <translation>Không tạo được khóa từ mật khẩu vì máy này còn quá ít bộ nhớ trống. Chưa có gì thay đổi. Hãy đóng các chương trình khác rồi thử lại.</translation>
    </message>
    <message>
        <source>The password is too short: it needs at least %1 characters. Nothing was written.</source>
        <translation>Mật khẩu quá ngắn: cần ít nhất %1 ký tự. Chưa ghi gì.</translation>
    </message>
    <message>
        <source>The password is not the one of the file, or the file is damaged. Nothing has changed. Ask whoever made the file.</source>
        <translation>Mật khẩu không phải của tệp này, hoặc tệp bị hỏng. Chưa có gì thay đổi. Hãy hỏi người đã tạo tệp.</translation>
    </message>
</context>
<context>
    <name>PeakHours</name>
    <message>
        <source>“%1” is not a part of a timetable. Write days and hours like this: Mon-Fri 8-12 13-18, Sat 8-12</source>
        <translation>“%1” không phải một phần của thời gian biểu. Hãy viết ngày và giờ như sau: Mon-Fri 8-12 13-18, Sat 8-12</translation>
    </message>
    <message>
        <source>“%1” has an hour that does not exist. The first hour is from 0 to 23, the last from 0 to 24.</source>
        <translation>“%1” có giờ không tồn tại. Giờ bắt đầu từ 0 đến 23, giờ kết thúc từ 0 đến 24.</translation>
    </message>
    <message>
        <source>“%1” has minutes, but a timetable has whole hours only. Write for example: %2</source>
        <translation>“%1” có phút, nhưng thời gian biểu chỉ có giờ chẵn. Hãy viết chẳng hạn: %2</translation>
    </message>
    <message>
        <source>“%1” begins and ends at the same hour. For the whole day, write: 0-24</source>
        <translation>“%1” bắt đầu và kết thúc cùng một giờ. Với cả ngày, hãy viết: 0-24</translation>
    </message>
    <message>
        <source>“%1” has a day that does not exist. Days are: Mon, Tue, Wed, Thu, Fri, Sat, Sun</source>
        <translation>“%1” có ngày không tồn tại. Các ngày là: T2, T3, T4, T5, T6, T7, CN</translation>
    </message>
    <message>
        <source>“%1” has no days. Write them, too, for example: Mon-Sun %1</source>
        <translation>“%1” không có ngày. Hãy viết cả ngày, ví dụ: T2-CN %1</translation>
    </message>
    <message>
        <source>“%1” has no hours. Write them after the days, for example: Mon-Fri 22-6</source>
        <translation>“%1” không có giờ. Hãy viết giờ sau ngày, ví dụ: T2-T6 22-6</translation>
    </message>
</context>
<context>
    <name>PendingStore</name>
    <message>
        <source>This file is no longer in the queue.</source>
        <translation>Tệp này không còn chờ tải về nữa.</translation>
    </message>
    <message>
        <source>Dismissed: “%1” is not fetched.</source>
        <translation>Đã bỏ qua: không lấy “%1”.</translation>
    </message>
    <message>
        <source>No longer dismissed: “%1” is fetched.</source>
        <translation>Không còn bỏ qua: sẽ lấy “%1”.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>V_Track Cloud Sync is starting, repairing its database, or of another version than this command. Try again in a moment; if it happens again, restart the running program.</source>
        <translation>V_Track Cloud Sync đang khởi động, đang sửa cơ sở dữ liệu, hoặc khác phiên bản với lệnh này. Hãy thử lại sau giây lát; nếu vẫn vậy, hãy khởi động lại chương trình đang chạy.</translation>
    </message>
    <message>
        <source>If it is, add --allow-other-google.</source>
        <translation>Nếu đúng, hãy thêm --allow-other-google.</translation>
    </message>
    <message>
        <source>The data of this program was copied from another computer or folder. So that two programs do not share one folder for footage, nothing is downloaded or removed until a person has decided. For each source, choose another folder; or, if the other program is gone for good, delete the file .vtrack-source in its folder.</source>
        <translation>Dữ liệu của chương trình này được sao chép từ máy tính hoặc thư mục khác. Để hai chương trình không dùng chung một thư mục video, sẽ không tải về hay xóa gì cho đến khi có người quyết định. Với mỗi nguồn, hãy chọn thư mục khác; hoặc, nếu chương trình kia không còn được dùng nữa, hãy xóa tệp .vtrack-source trong thư mục của nguồn.</translation>
    </message>
    <message>
        <source>“%1” is of another Google client than the one that Google Drive was connected with. With it the connection would end, and no footage would be fetched. Nothing has changed. Leave out --client-file, or sign out first (vtrack-syncctl sign-out).</source>
        <translation>“%1” thuộc ứng dụng Google khác với ứng dụng đã dùng để kết nối Google Drive. Nếu dùng tệp này, kết nối sẽ kết thúc và không tải được video nào. Chưa có gì thay đổi. Hãy bỏ --client-file, hoặc đăng xuất trước (vtrack-syncctl sign-out).</translation>
    </message>
</context>
<context>
    <name>ProgramOptions</name>
    <message>
        <source>Start without showing the window.</source>
        <translation>Khởi động mà không hiện cửa sổ.</translation>
    </message>
    <message>
        <source>Keep settings, database and sign-in in &lt;folder&gt;.</source>
        <translation>Giữ cài đặt, cơ sở dữ liệu và đăng nhập trong &lt;folder&gt;.</translation>
    </message>
    <message>
        <source>Import the Google client &lt;file&gt; (JSON).</source>
        <translation>Nhập tệp ứng dụng Google &lt;file&gt; (JSON).</translation>
    </message>
    <message>
        <source>Use &lt;url&gt; in place of https://www.googleapis.com.</source>
        <translation>Dùng &lt;url&gt; thay cho https://www.googleapis.com.</translation>
    </message>
    <message>
        <source>Try the program with a sample Drive on this computer.</source>
        <translation>Dùng thử chương trình với Drive mẫu trên máy này.</translation>
    </message>
    <message>
        <source>Log more, and show the log.</source>
        <translation>Ghi nhật ký nhiều hơn và hiện ra.</translation>
    </message>
    <message>
        <source>Quit the program that is running with this data folder, and wait until it has ended.</source>
        <translation>Kết thúc chương trình đang chạy với thư mục dữ liệu này và chờ cho đến khi xong.</translation>
    </message>
    <message>
        <source>With --client-file or --google-api: go to other hosts than Google&apos;s.</source>
        <translation>Cùng với --client-file hoặc --google-api: chấp nhận máy chủ không phải của Google.</translation>
    </message>
</context>
<context>
    <name>Proxy</name>
    <message>
        <source>The proxy “%1” does not connect this computer with “%2”. It said: “%3”. Ask the administrator of your network to allow it, or choose another proxy in the settings. New footage waits in Drive; the program tries again by itself.</source>
        <translation>Proxy “%1” không kết nối máy này với “%2”. Proxy trả lời: “%3”. Hãy nhờ quản trị viên mạng cho phép, hoặc chọn proxy khác trong phần cài đặt. Video mới vẫn nằm trên Drive; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The proxy “%1” could not be reached, or does not answer. Check the proxy in the settings and the network of this computer. Nothing is lost: the program tries again by itself.</source>
        <translation>Không kết nối được với proxy “%1”, hoặc proxy không trả lời. Hãy kiểm tra proxy trong phần cài đặt và mạng của máy này. Không mất gì cả: chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The proxy “%1” did not accept the name and password of this computer. Enter them again in the settings. New footage waits in Drive until then.</source>
        <translation>Proxy “%1” không chấp nhận tên và mật khẩu của máy này. Hãy nhập lại trong phần cài đặt. Video mới vẫn nằm trên Drive cho đến lúc đó.</translation>
    </message>
    <message>
        <source>The proxy “%1” wants a name and password. Enter them in the settings. New footage waits in Drive until then.</source>
        <translation>Proxy “%1” yêu cầu tên và mật khẩu. Hãy nhập chúng trong phần cài đặt. Video mới vẫn nằm trên Drive cho đến lúc đó.</translation>
    </message>
    <message>
        <source>nothing that a proxy says</source>
        <translation>không phải câu trả lời của một proxy</translation>
    </message>
    <message>
        <source>The settings name a proxy, but its host is missing or is no name or address, so Google is not asked at all. Enter the host alone in the settings, and the user name and password in their own fields. New footage waits in Drive until then.</source>
        <translation>Phần cài đặt có chọn một proxy, nhưng tên máy chủ của nó bị thiếu hoặc không phải là tên hay địa chỉ, nên chương trình không gửi yêu cầu nào tới Google. Hãy nhập riêng tên máy chủ trong phần cài đặt, còn tên người dùng và mật khẩu nhập vào các ô riêng. Cho đến lúc đó, video mới vẫn chờ trong Drive.</translation>
    </message>
</context>
<context>
    <name>ProxyPassword</name>
    <message>
        <source>The stored password was entered for another proxy or user name, so it is not sent to this one. Enter the password again in the settings, under “Network”; until then no footage comes through a proxy that wants one.</source>
        <translation>Mật khẩu đã lưu được nhập cho proxy hoặc tên người dùng khác, nên không được gửi tới proxy này. Hãy nhập lại mật khẩu trong phần cài đặt, mục “Mạng”; cho đến lúc đó, video không tải được qua proxy cần mật khẩu.</translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are not on the disk any more. Nothing was changed: connect their disk, or put them back. If they are really gone, confirm it (vtrack-syncctl confirm-missing %2): then those that were not processed are fetched again.</source>
        <translation>
            <numerusform>%n tệp của “%1” không còn trên ổ đĩa. Chưa có gì thay đổi: hãy gắn ổ đĩa, hoặc đưa chúng trở lại. Nếu chúng thật sự đã mất, hãy xác nhận (vtrack-syncctl confirm-missing %2): khi đó những tệp chưa xử lý sẽ được tải lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk could not check whether %n file(s) of “%1” still exist, so nothing was changed; the program checks again. %2</source>
        <translation>
            <numerusform>Ổ đĩa không cho biết %n tệp của “%1” còn ở đó hay không, nên chưa có gì thay đổi; chương trình sẽ kiểm tra lại. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” were not on the disk any more and are fetched again.</source>
        <translation>
            <numerusform>%n tệp của “%1” không còn trên ổ đĩa và được tải lại.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>Ch&amp;oose file…</source>
        <translation>&amp;Chọn tệp…</translation>
    </message>
    <message>
        <source>&amp;Sign in again…</source>
        <translation>Đăng nhập &amp;lại…</translation>
    </message>
    <message>
        <source>Test &amp;again</source>
        <translation>Kiểm tr&amp;a lại</translation>
    </message>
    <message>
        <source>Choose f&amp;olders again…</source>
        <translation>Chọn lại thư &amp;mục…</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
    <message>
        <source>&amp;Restart the schedule</source>
        <translation>Khởi động &amp;lại lịch</translation>
    </message>
    <message>
        <source>T&amp;ry again</source>
        <translation>Thử &amp;lại</translation>
    </message>
    <message>
        <source>Fr&amp;ee space…</source>
        <translation>Giải phóng dung &amp;lượng…</translation>
    </message>
    <message>
        <source>Ch&amp;oose a folder…</source>
        <translation>Chọn thư &amp;mục…</translation>
    </message>
    <message>
        <source>Sh&amp;ow them</source>
        <translation>&amp;Xem các thư mục</translation>
    </message>
</context>
<context>
    <name>ReportCommands</name>
    <message>
        <source>The day, as YYYY-MM-DD; otherwise yesterday.</source>
        <translation>Ngày, dạng YYYY-MM-DD; nếu không có thì là hôm qua.</translation>
    </message>
    <message>
        <source>html (to read and print) or json.</source>
        <translation>html (để đọc và in) hoặc json.</translation>
    </message>
    <message>
        <source>The file to write; otherwise standard output.</source>
        <translation>Tệp cần ghi; nếu không có thì ghi ra đầu ra chuẩn.</translation>
    </message>
    <message>
        <source>“%1” is not a day up to today, such as %2.</source>
        <translation>“%1” không phải là một ngày tính đến hôm nay, ví dụ %2.</translation>
    </message>
    <message>
        <source>“%1” is neither html nor json.</source>
        <translation>“%1” không phải html cũng không phải json.</translation>
    </message>
    <message>
        <source>The report was written to “%1”.</source>
        <translation>Báo cáo đã được ghi vào “%1”.</translation>
    </message>
</context>
<context>
    <name>ReportMail</name>
    <message>
        <source>The daily report to %1 cannot be sent. %2</source>
        <translation>Không gửi được báo cáo hằng ngày tới %1. %2</translation>
    </message>
</context>
<context>
    <name>Rs256</name>
    <message>
        <source>The private key in the file cannot be used: it has to be an RSA key of at least 2,048 bits without a password. Ask your administrator for the right file.</source>
        <translation>Không dùng được khóa riêng trong tệp: phải là khóa RSA ít nhất 2.048 bit và không có mật khẩu. Hãy hỏi quản trị viên để lấy đúng tệp.</translation>
    </message>
</context>
<context>
    <name>SampleDrive</name>
    <message>
        <source>The sample Drive could not be started. Reinstall the program, or use a Google client file.</source>
        <translation>Không mở được Drive mẫu. Hãy cài lại chương trình, hoặc dùng tệp ứng dụng Google.</translation>
    </message>
    <message>
        <source>The sample Drive is not installed on this computer. Install its package, vtrack-sandbox-drive, or use a Google client file.</source>
        <translation>Drive mẫu chưa được cài trên máy tính này. Hãy cài gói vtrack-sandbox-drive, hoặc dùng tệp ứng dụng Google.</translation>
    </message>
    <message>
        <source>“%1” is set up for Google, and the sample Drive would replace its client file. Nothing has changed. Leave out --data-dir, or name another folder.</source>
        <translation>“%1” đã được thiết lập cho Google, và Drive mẫu sẽ thay tệp ứng dụng của thư mục này. Chưa có gì thay đổi. Hãy bỏ --data-dir, hoặc chỉ định thư mục khác.</translation>
    </message>
</context>
<context>
    <name>SecretFiles</name>
    <message>
        <source>The stored sign-in “%1” could not be removed. Remove that file by hand.</source>
        <translation>Không xóa được đăng nhập đã lưu “%1”. Hãy tự xóa tệp đó.</translation>
    </message>
</context>
<context>
    <name>ServiceAccount</name>
    <message>
        <source>Ask your administrator for the right file. Nothing has changed.</source>
        <translation>Hãy hỏi quản trị viên để lấy đúng tệp. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>The key file of the service account has no “%1”.</source>
        <translation>Tệp khóa của tài khoản dịch vụ không có “%1”.</translation>
    </message>
    <message>
        <source>Google does not know the service account %1, or it may not use Drive. Ask your administrator to check it in the Google Cloud console. New footage waits safely in Drive until then.</source>
        <translation>Google không biết tài khoản dịch vụ %1, hoặc tài khoản này không được dùng Drive. Hãy nhờ quản trị viên kiểm tra trong Google Cloud console. Cho đến lúc đó, video mới vẫn an toàn trên Drive.</translation>
    </message>
    <message>
        <source>The service account %1 may not act for %2. An administrator of your Google Workspace has to allow it (domain-wide delegation, with the permission “%3”). New footage waits safely in Drive until then.</source>
        <translation>Tài khoản dịch vụ %1 không được thay mặt %2. Quản trị viên Google Workspace phải cho phép (ủy quyền trên toàn miền, với quyền “%3”). Cho đến lúc đó, video mới vẫn an toàn trên Drive.</translation>
    </message>
    <message>
        <source>This is not the key file of a service account.</source>
        <translation>Đây không phải tệp khóa của tài khoản dịch vụ.</translation>
    </message>
    <message>
        <source>The “token_uri” of the key file is not a safe address: it must begin with https.</source>
        <translation>“token_uri” của tệp khóa không phải địa chỉ an toàn: phải bắt đầu bằng https.</translation>
    </message>
    <message>
        <source>The “client_email” of the key file is not an e-mail address.</source>
        <translation>“client_email” của tệp khóa không phải địa chỉ e-mail.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Nothing has changed.</source>
        <translation>“%1” không phải địa chỉ e-mail. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>This key file sends its requests to %1, which is not Google. Ask your administrator whether this is right. Nothing has changed.</source>
        <translation>Tệp khóa này gửi yêu cầu đến %1, không phải Google. Hãy hỏi quản trị viên xem có đúng không. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Google no longer accepts the key of the service account %1: it was deleted, or the clock of this computer is wrong. New footage waits safely in Drive until your administrator gives this computer a new key.</source>
        <translation>Google không còn chấp nhận khóa của tài khoản dịch vụ %1: khóa đã bị xóa, hoặc đồng hồ của máy này sai. Video mới vẫn an toàn trên Drive cho đến khi quản trị viên đưa cho máy này khóa mới.</translation>
    </message>
</context>
<context>
    <name>SessionToken</name>
    <message>
        <source>Your sign-in has ended. Sign in again with Google; footage already here is not affected.</source>
        <translation>Đăng nhập của bạn đã hết hạn. Hãy đăng nhập lại bằng Google; video đã có không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Google returned no e-mail address, so the sign-in failed. Sign in again.</source>
        <translation>Google không cho biết địa chỉ e-mail nên không đăng nhập được. Hãy thử đăng nhập lại.</translation>
    </message>
    <message>
        <source>The sign-in could not be completed. Restart the program and sign in again.</source>
        <translation>Không hoàn tất được đăng nhập. Hãy khởi động lại chương trình và đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>“%1” is not a number from %2 to %3.</source>
        <translation>“%1” không phải số từ %2 đến %3.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>“%1” is none of these: %2.</source>
        <translation>“%1” không phải là một trong các giá trị này: %2.</translation>
    </message>
    <message>
        <source>days and hours, for example Mon-Fri 8-18</source>
        <translation>ngày và giờ, ví dụ Mon-Fri 8-18</translation>
    </message>
    <message>
        <source>“%1” is not “no”, “forever” or a time such as 2025-01-15T10:30:00Z.</source>
        <translation>“%1” không phải “no”, “forever” hay một thời điểm như 2025-01-15T10:30:00Z.</translation>
    </message>
    <message>
        <source>no, forever or a time such as 2025-01-15T10:30:00Z</source>
        <translation>no, forever hoặc một thời điểm như 2025-01-15T10:30:00Z</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>một thư mục</translation>
    </message>
    <message>
        <source>Days after which processed footage is removed; 0: never.</source>
        <translation>Số ngày sau đó video đã xử lý bị xóa; 0: không bao giờ.</translation>
    </message>
    <message>
        <source>a pattern, for example {camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}</source>
        <translation>một mẫu, ví dụ {camera}_{yyyy}{MM}{dd}-{HH}{mm}{ss}</translation>
    </message>
    <message>
        <source>Downloads at the same time.</source>
        <translation>Số tệp tải cùng lúc.</translation>
    </message>
    <message>
        <source>Mbps for all downloads together; 0: no limit.</source>
        <translation>Mbps cho tất cả việc tải; 0: không giới hạn.</translation>
    </message>
    <message>
        <source>Hours in which the program uses less of the network.</source>
        <translation>Các giờ nhường mạng cho việc khác.</translation>
    </message>
    <message>
        <source>Shortest time between two checks in peak hours, in minutes.</source>
        <translation>Thời gian ngắn nhất giữa hai lần kiểm tra trong giờ cao điểm, tính bằng phút.</translation>
    </message>
    <message>
        <source>Mbps in peak hours; 0: as in other hours.</source>
        <translation>Mbps trong giờ cao điểm; 0: như các giờ khác.</translation>
    </message>
    <message>
        <source>Until when nothing is fetched.</source>
        <translation>Đến khi nào thì không tải gì.</translation>
    </message>
    <message>
        <source>Units of Drive&apos;s quota that this computer may use in a minute; 0: no limit.</source>
        <translation>Số đơn vị hạn mức Drive mà máy này được dùng trong một phút; 0: không tự giới hạn.</translation>
    </message>
    <message>
        <source>The proxy through which Google is reached.</source>
        <translation>Proxy dùng để kết nối tới Google.</translation>
    </message>
    <message>
        <source>The proxy&apos;s host.</source>
        <translation>Máy chủ của proxy.</translation>
    </message>
    <message>
        <source>a name or an address</source>
        <translation>một tên hoặc địa chỉ</translation>
    </message>
    <message>
        <source>The proxy&apos;s port.</source>
        <translation>Cổng của proxy.</translation>
    </message>
    <message>
        <source>The user name for the proxy.</source>
        <translation>Tên người dùng cho proxy.</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>một tên</translation>
    </message>
    <message>
        <source>The permissions that the next Drive sign-in asks for.</source>
        <translation>Các quyền mà lần đăng nhập Drive tiếp theo yêu cầu.</translation>
    </message>
    <message>
        <source>The program&apos;s language; empty: the computer&apos;s.</source>
        <translation>Ngôn ngữ của chương trình; để trống: theo máy tính.</translation>
    </message>
    <message>
        <source>What notifications are shown for.</source>
        <translation>Những gì chương trình báo bằng thông báo.</translation>
    </message>
    <message>
        <source>How detailed the log is.</source>
        <translation>Nhật ký ghi chi tiết đến đâu.</translation>
    </message>
    <message>
        <source>Address for the daily check for a newer version; empty: no check.</source>
        <translation>Nơi xem mỗi ngày một lần có phiên bản mới hơn không; để trống: không xem.</translation>
    </message>
    <message>
        <source>an address that begins with https</source>
        <translation>một địa chỉ bắt đầu bằng https</translation>
    </message>
    <message>
        <source>Folder for the footage of new sources; empty: V_Track in the folder for videos.</source>
        <translation>Thư mục chứa video của nguồn mới; để trống: V_Track trong thư mục video.</translation>
    </message>
    <message>
        <source>How this site&apos;s recorders write the time into file names; empty: automatic.</source>
        <translation>Cách đầu ghi ở đây viết thời gian vào tên tệp; để trống: tự nhận ra.</translation>
    </message>
    <message>
        <source>a code such as vi</source>
        <translation>một mã như vi</translation>
    </message>
    <message>
        <source>“%1” is not a domain such as example.com.</source>
        <translation>“%1” không phải là tên miền, ví dụ example.com.</translation>
    </message>
    <message>
        <source>Who besides the owner may watch new footage on this computer; not on Windows, where the folder decides.</source>
        <translation>Ngoài chủ sở hữu, ai được xem video mới trên máy tính này; không áp dụng cho Windows, nơi thư mục quyết định.</translation>
    </message>
    <message>
        <source>The company (a domain of Google Workspace) whose accounts alone may sign in; empty: all.</source>
        <translation>Công ty (một tên miền của Google Workspace) mà chỉ tài khoản của nó được đăng nhập; để trống: tất cả.</translation>
    </message>
    <message>
        <source>a domain, for example example.com</source>
        <translation>một tên miền, ví dụ example.com</translation>
    </message>
    <message>
        <source>The proxy&apos;s host is a name or an address alone, such as proxy.example or 10.0.0.1. Port, user name and password have settings of their own.</source>
        <translation>Máy chủ proxy chỉ gồm tên hoặc địa chỉ, ví dụ proxy.example hoặc 10.0.0.1. Cổng, tên người dùng và mật khẩu có mục cài đặt riêng.</translation>
    </message>
    <message>
        <source>Since when nothing is fetched.</source>
        <translation>Từ khi nào không tải gì về.</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>một thời điểm</translation>
    </message>
    <message>
        <source>The mail server is a name or an address alone, such as mail.example.com. Port, user name and password have settings of their own.</source>
        <translation>Máy chủ thư chỉ là một tên hoặc một địa chỉ, như mail.example.com. Cổng, tên người dùng và mật khẩu có cài đặt riêng.</translation>
    </message>
    <message>
        <source>“%1” is not a mail address such as guard@example.com.</source>
        <translation>“%1” không phải là địa chỉ thư như guard@example.com.</translation>
    </message>
    <message>
        <source>Alarms go to %1 mail addresses at most.</source>
        <translation>Cảnh báo chỉ gửi đến nhiều nhất %1 địa chỉ thư.</translation>
    </message>
    <message>
        <source>“%1” is not a chat of Telegram&apos;s, such as -1001234567890 or @my_channel.</source>
        <translation>“%1” không phải là cuộc trò chuyện Telegram như -1001234567890 hoặc @my_channel.</translation>
    </message>
    <message>
        <source>“%1” is not an origin such as http://localhost:3000.</source>
        <translation>“%1” không phải là nguồn gốc (origin) như http://localhost:3000.</translation>
    </message>
    <message>
        <source>Which of the clips that wait are downloaded first.</source>
        <translation>Trong các video đang chờ, tải video nào trước.</translation>
    </message>
    <message>
        <source>Who gets alarms by e-mail; empty: nobody.</source>
        <translation>Ai nhận cảnh báo qua thư điện tử; trống: không ai.</translation>
    </message>
    <message>
        <source>mail addresses, separated by commas</source>
        <translation>các địa chỉ thư, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>The sender of alarms; empty: the first who gets them.</source>
        <translation>Người gửi cảnh báo; trống: người nhận đầu tiên.</translation>
    </message>
    <message>
        <source>a mail address</source>
        <translation>một địa chỉ thư</translation>
    </message>
    <message>
        <source>The mail server for alarms.</source>
        <translation>Máy chủ thư cho cảnh báo.</translation>
    </message>
    <message>
        <source>The mail server&apos;s port: mostly 587, or 465 with tls.</source>
        <translation>Cổng của máy chủ thư: thường là 587, hoặc 465 với tls.</translation>
    </message>
    <message>
        <source>How the connection to the mail server is encrypted; there is no mail without.</source>
        <translation>Kết nối đến máy chủ thư được mã hóa thế nào; không mã hóa thì không gửi.</translation>
    </message>
    <message>
        <source>The user name at the mail server; empty: no logon.</source>
        <translation>Tên người dùng tại máy chủ thư; trống: không đăng nhập.</translation>
    </message>
    <message>
        <source>What the webhook for alarms gets: json (signed), or what Telegram, Slack or Teams takes.</source>
        <translation>Webhook cho cảnh báo nhận gì: json (có chữ ký), hoặc dạng của Telegram, Slack hay Teams.</translation>
    </message>
    <message>
        <source>The chat in Telegram that gets alarms.</source>
        <translation>Cuộc trò chuyện Telegram nhận cảnh báo.</translation>
    </message>
    <message>
        <source>a number, or @ and the name of a channel</source>
        <translation>một số, hoặc @ và tên kênh</translation>
    </message>
    <message>
        <source>Which alarms are sent: all, or errors (red ones) only.</source>
        <translation>Gửi cảnh báo nào: all (tất cả), hoặc errors (chỉ màu đỏ).</translation>
    </message>
    <message>
        <source>Hours in which no alarm is sent; what still lasts is sent when they end.</source>
        <translation>Những giờ không gửi cảnh báo; điều gì vẫn còn thì gửi khi hết giờ đó.</translation>
    </message>
    <message>
        <source>Port of the interface for other programs on this computer (docs/api.md); 0: off.</source>
        <translation>Cổng của giao diện cho các chương trình khác trên máy này (docs/api.md); 0: tắt.</translation>
    </message>
    <message>
        <source>Web pages that may use the interface, besides its own: their origins, separated by spaces.</source>
        <translation>Các trang web được dùng giao diện, ngoài trang của chính nó: nguồn gốc (origin), cách nhau bằng dấu cách.</translation>
    </message>
    <message>
        <source>origins, for example http://localhost:3000</source>
        <translation>nguồn gốc (origin), ví dụ http://localhost:3000</translation>
    </message>
    <message>
        <source>“%1” is not a time of day such as 07:00.</source>
        <translation>“%1” không phải là giờ trong ngày, ví dụ 07:00.</translation>
    </message>
    <message>
        <source>When the report of the day before is sent by e-mail, to those who get alarms; empty: never.</source>
        <translation>Lúc nào báo cáo của ngày hôm trước được gửi bằng thư tới những người nhận cảnh báo; để trống: không bao giờ.</translation>
    </message>
    <message>
        <source>a time of day, for example 07:00</source>
        <translation>giờ trong ngày, ví dụ 07:00</translation>
    </message>
    <message>
        <source>GB (1,000,000,000 bytes) of the disk that downloads leave free.</source>
        <translation>Số GB (1.000.000.000 byte) trên đĩa luôn để trống khi tải.</translation>
    </message>
    <message>
        <source>Where the key of the sign-in is kept on a computer without a keyring. With memory, an existing key file is deleted.</source>
        <translation>Nơi giữ khóa đăng nhập trên máy tính không có kho khóa. Với memory, tệp khóa trước đây bị xóa.</translation>
    </message>
</context>
<context>
    <name>SettingsCommands</name>
    <message>
        <source>“%1” is not a setting. Use NAME=VALUE; without arguments, the command lists the names.</source>
        <translation>“%1” không phải cài đặt. Hãy viết TÊN=GIÁ TRỊ; lệnh không kèm từ nào sẽ liệt kê các tên.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Ý nghĩa</translation>
    </message>
</context>
<context>
    <name>SetupCommands</name>
    <message>
        <source>A file whose first line is the password of the Google client file in the setup file.</source>
        <translation>Tệp có dòng đầu là mật khẩu của tệp ứng dụng Google trong tệp thiết lập.</translation>
    </message>
    <message>
        <source>Give one setup file.</source>
        <translation>Hãy nêu một tệp thiết lập.</translation>
    </message>
    <message>
        <source>The first line of the password file is empty.</source>
        <translation>Dòng đầu của tệp mật khẩu trống.</translation>
    </message>
    <message>
        <source>There is a file “%1” already, which was left as it is. Choose another name.</source>
        <translation>Đã có tệp “%1”, và nó được giữ nguyên. Hãy chọn tên khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) and the settings were written to “%1”.</source>
        <translation>
            <numerusform>Đã ghi %n nguồn và các cài đặt vào “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Google client file is not in it; --password-file adds it, encrypted.</source>
        <translation>Trong đó không có tệp ứng dụng Google; --password-file thêm nó vào, có mã hóa.</translation>
    </message>
    <message>
        <source>The Google client file is in it, encrypted.</source>
        <translation>Trong đó có tệp ứng dụng Google, đã mã hóa.</translation>
    </message>
    <message>
        <source>Only list what is different on this computer. Changes nothing.</source>
        <translation>Chỉ liệt kê những gì khác trên máy này. Không thay đổi gì.</translation>
    </message>
    <message>
        <source>Setting %1: “%2” here, “%3” in the file</source>
        <translation>Cài đặt %1: ở đây là “%2”, trong tệp là “%3”</translation>
    </message>
    <message>
        <source>Source “%1”: missing here</source>
        <translation>Nguồn “%1”: ở đây không có</translation>
    </message>
    <message>
        <source>Source “%1”: different here in %2</source>
        <translation>Nguồn “%1”: ở đây khác về %2</translation>
    </message>
    <message>
        <source>Google client file: another one, or none, here</source>
        <translation>Tệp ứng dụng Google: ở đây là tệp khác, hoặc không có</translation>
    </message>
    <message>
        <source>Source “%1”: only here, which an import leaves as it is</source>
        <translation>Nguồn “%1”: chỉ có ở đây; khi nhập, nó được giữ nguyên</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the setup file.</source>
        <translation>
            <numerusform>%n điểm khác với tệp thiết lập.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer is set up like the file.</source>
        <translation>Máy này đã thiết lập như trong tệp.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) and the settings are now as in the setup file.</source>
        <translation>
            <numerusform>%n nguồn và các cài đặt nay như trong tệp thiết lập.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupFile</name>
    <message>
        <source>Nothing has changed. Export the setup again, or ask whoever made the file.</source>
        <translation>Chưa có gì thay đổi. Hãy xuất lại thiết lập, hoặc hỏi người đã tạo tệp.</translation>
    </message>
    <message>
        <source>The setup file has a mistake in the source “%1”: %2</source>
        <translation>Tệp thiết lập có lỗi ở nguồn “%1”: %2</translation>
    </message>
    <message>
        <source>“%1” is missing or not what it must be.</source>
        <translation>“%1” bị thiếu hoặc không đúng.</translation>
    </message>
    <message>
        <source>Two cameras have the same folder.</source>
        <translation>Hai camera có cùng thư mục.</translation>
    </message>
    <message>
        <source>The file is too large to be a setup file.</source>
        <translation>Tệp quá lớn, không thể là tệp thiết lập.</translation>
    </message>
    <message>
        <source>This is not a setup file of this program.</source>
        <translation>Đây không phải là tệp thiết lập của chương trình này.</translation>
    </message>
    <message>
        <source>The setup file was made by another version of this program that writes other files. Install the newer version on this computer.</source>
        <translation>Tệp thiết lập do một phiên bản khác của chương trình tạo ra, có dạng tệp khác. Hãy cài phiên bản mới hơn trên máy này.</translation>
    </message>
    <message>
        <source>The setting “%1” in the setup file has no text.</source>
        <translation>Cài đặt “%1” trong tệp thiết lập không phải là văn bản.</translation>
    </message>
    <message>
        <source>The setup file has more than %1 sources or %2 cameras.</source>
        <translation>Tệp thiết lập có hơn %1 nguồn hoặc %2 camera.</translation>
    </message>
    <message>
        <source>The setup file has two sources with the name “%1”.</source>
        <translation>Tệp thiết lập có hai nguồn tên “%1”.</translation>
    </message>
</context>
<context>
    <name>SetupTransfer</name>
    <message>
        <source>“%1” is no folder on this kind of computer, so nothing was imported. Change it in the setup file, or export the setup on a computer of this kind.</source>
        <translation>“%1” không phải là thư mục trên loại máy này, nên không có gì được nhập. Hãy sửa nó trong tệp thiết lập, hoặc xuất thiết lập trên một máy cùng loại.</translation>
    </message>
    <message>
        <source>The setup file has a Google client file that is encrypted. Nothing has changed. Give its password.</source>
        <translation>Tệp thiết lập có tệp ứng dụng Google đã mã hóa. Chưa có gì thay đổi. Hãy nêu mật khẩu của nó.</translation>
    </message>
    <message>
        <source>The setup file has the setting “%1”, which this version of the program does not have. Nothing has changed. Install the newer version on this computer.</source>
        <translation>Tệp thiết lập có cài đặt “%1” mà phiên bản này của chương trình không có. Chưa có gì thay đổi. Hãy cài phiên bản mới hơn trên máy này.</translation>
    </message>
    <message>
        <source>Sign-ins with the client file of this setup go to %1, which is not Google. Whoever runs it can read all that you allow. Nothing has changed. Ask your administrator; if it is right, add --allow-other-google.</source>
        <translation>Đăng nhập bằng tệp ứng dụng của thiết lập này sẽ đến %1, không phải Google. Ai vận hành nơi đó sẽ đọc được mọi thứ bạn cho phép. Chưa có gì thay đổi. Hãy hỏi quản trị viên; nếu đúng là như vậy, hãy thêm --allow-other-google.</translation>
    </message>
    <message>
        <source>The setup file is of another Google client than the one that Google Drive was connected with. With it the connection would end, and no footage would be fetched. Nothing has changed. Sign out first (vtrack-syncctl sign-out).</source>
        <translation>Tệp thiết lập dùng một ứng dụng Google khác với ứng dụng đã kết nối Google Drive. Với nó, kết nối sẽ chấm dứt và không tải về video nào. Chưa có gì thay đổi. Hãy đăng xuất trước (vtrack-syncctl sign-out).</translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>every hour</source>
        <translation>mỗi giờ</translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation>mỗi %1 phút</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>See and download all your Google Drive files</source>
        <translation>Xem và tải mọi tệp Google Drive của bạn</translation>
    </message>
    <message>
        <source>See information about your Google Drive files</source>
        <translation>Xem thông tin về tệp Google Drive của bạn</translation>
    </message>
    <message>
        <source>See, edit, create and delete only the Google Drive files you use with this app</source>
        <translation>Xem, sửa, tạo và xóa chỉ những tệp Google Drive bạn dùng với ứng dụng này</translation>
    </message>
    <message>
        <source>See your e-mail address and name</source>
        <translation>Xem địa chỉ e-mail và tên của bạn</translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>A camera folder&apos;s id; give it once for each camera.</source>
        <translation>Mã thư mục camera; cho một lần với mỗi camera.</translation>
    </message>
    <message>
        <source>Every camera folder below this folder (root: the whole Drive).</source>
        <translation>Mọi thư mục camera bên dưới thư mục này (root: cả Drive).</translation>
    </message>
    <message>
        <source>Minutes between checks, %1 to %2.</source>
        <translation>Số phút giữa các lần kiểm tra, %1 đến %2.</translation>
    </message>
    <message>
        <source>The folder for footage.</source>
        <translation>Nơi lưu video.</translation>
    </message>
    <message>
        <source>Give the new source one name.</source>
        <translation>Hãy cho nguồn mới một tên.</translation>
    </message>
    <message numerus="yes">
        <source>Source %1 “%2” with %n camera(s): %3</source>
        <translation>
            <numerusform>Nguồn %1 “%2” với %n camera: %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 phút</translation>
    </message>
    <message>
        <source>There is no source yet; add-source makes one.</source>
        <translation>Chưa có nguồn nào; add-source tạo một nguồn.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Khoảng cách</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation>Tên của nó.</translation>
    </message>
    <message>
        <source>The folder for future footage; existing footage stays where it is.</source>
        <translation>Nơi lưu video sắp tới; video đã có giữ nguyên.</translation>
    </message>
    <message>
        <source>yes, or no to pause it.</source>
        <translation>yes, hoặc no để tạm dừng.</translation>
    </message>
    <message>
        <source>Also delete the footage it has downloaded.</source>
        <translation>Xóa cả video đã tải về.</translation>
    </message>
    <message>
        <source>Give the id of one source; “sources” lists them.</source>
        <translation>Hãy cho mã của một nguồn; “sources” liệt kê chúng.</translation>
    </message>
    <message>
        <source>A source&apos;s id</source>
        <translation>Mã của nguồn</translation>
    </message>
    <message>
        <source>--enabled takes yes or no.</source>
        <translation>--enabled nhận yes hoặc no.</translation>
    </message>
    <message>
        <source>Source %1 “%2” is changed.</source>
        <translation>Đã sửa nguồn %1 “%2”.</translation>
    </message>
    <message>
        <source>Source %1 is removed.</source>
        <translation>Đã gỡ nguồn %1.</translation>
    </message>
    <message>
        <source>Its footage stays on this computer.</source>
        <translation>Video của nguồn vẫn ở trên máy này.</translation>
    </message>
    <message>
        <source>%1 files are deleted.</source>
        <translation>Đã xóa %1 tệp.</translation>
    </message>
    <message>
        <source>%1 files are deleted; %2 are in other folders and stay.</source>
        <translation>Đã xóa %1 tệp; %2 tệp nằm nơi khác và vẫn còn.</translation>
    </message>
    <message>
        <source>The time zone of the cameras&apos; clocks, for example Asia/Tokyo (default: this computer&apos;s).</source>
        <translation>Múi giờ đồng hồ của camera, ví dụ Asia/Tokyo (mặc định: như máy này).</translation>
    </message>
    <message>
        <source>The time zone of its cameras&apos; clocks, or of one camera&apos;s, for example Asia/Tokyo; local: this computer&apos;s. Applies to future clips.</source>
        <translation>Múi giờ đồng hồ của các camera, hoặc của một camera, ví dụ Asia/Tokyo; local: như máy này. Áp dụng cho video sắp tới.</translation>
    </message>
    <message>
        <source>Endings of the files that are footage, for example mp4,dav (default: everything but documents, pictures and texts).</source>
        <translation>Đuôi của các tệp là video, ví dụ mp4,dav (mặc định: mọi tệp trừ tài liệu, ảnh và văn bản).</translation>
    </message>
    <message>
        <source>--endings takes file extensions such as mp4,dav, or default.</source>
        <translation>--endings nhận các đuôi tệp như mp4,dav, hoặc default.</translation>
    </message>
    <message>
        <source>Endings of the files that are footage from now on, for example mp4,dav; default: everything but documents, pictures and texts.</source>
        <translation>Từ nay, đuôi của các tệp là video, ví dụ mp4,dav; default: mọi tệp trừ tài liệu, ảnh và văn bản.</translation>
    </message>
    <message>
        <source>Leave clips in Drive that were uploaded before this day (YYYY-MM-DD, today, or all).</source>
        <translation>Để lại trên Drive các video tải lên trước ngày này (YYYY-MM-DD, today hoặc all).</translation>
    </message>
    <message>
        <source>What happens with cameras that appear next to these: add, or ask.</source>
        <translation>Làm gì với camera xuất hiện bên cạnh các camera này: add (thêm) hoặc ask (hỏi).</translation>
    </message>
    <message>
        <source>--from takes a day such as 2025-01-15, today, or all.</source>
        <translation>--from nhận một ngày như 2025-01-15, today hoặc all.</translation>
    </message>
    <message>
        <source>--new-cameras takes add or ask.</source>
        <translation>--new-cameras nhận add hoặc ask.</translation>
    </message>
    <message>
        <source>Say what to change: --name, --folder, --interval, --dest, --enabled, --time-zone, --endings, --from or --new-cameras.</source>
        <translation>Hãy cho biết cần đổi gì: --name, --folder, --interval, --dest, --enabled, --time-zone, --endings, --from hoặc --new-cameras.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Cảnh báo: %1</translation>
    </message>
</context>
<context>
    <name>SourceMarker</name>
    <message>
        <source>The folder for footage, “%1”, is not there. Connect its disk, or choose another folder. New footage waits in Drive and comes by itself.</source>
        <translation>Không thấy thư mục lưu video “%1”. Hãy gắn ổ đĩa, hoặc chọn thư mục khác. Video mới chờ trên Drive và sẽ tự về.</translation>
    </message>
    <message>
        <source>“%1” is there, but it is not the folder that this source&apos;s footage was put into: its disk or network share may not be connected. Nothing was written or removed there. Connect it, or choose another folder. New footage waits in Drive and comes by itself.</source>
        <translation>Có “%1”, nhưng đó không phải thư mục đã lưu video của nguồn này: ổ đĩa hoặc thư mục mạng có thể chưa được kết nối. Không có gì được ghi hay xóa ở đó. Hãy kết nối lại, hoặc chọn thư mục khác. Video mới chờ trên Drive và sẽ tự về.</translation>
    </message>
    <message>
        <source>“%1” belongs to another installation of V_Track Cloud Sync, so nothing was written or removed there; new footage waits in Drive. Choose another folder, or, if that installation is gone for good, delete the file .vtrack-source in it.</source>
        <translation>“%1” thuộc về một bản cài đặt V_Track Cloud Sync khác, nên không có gì được ghi hay xóa ở đó; video mới chờ trên Drive. Hãy chọn thư mục khác, hoặc nếu bản cài đặt kia không còn nữa, hãy xóa tệp .vtrack-source trong đó.</translation>
    </message>
    <message>
        <source>The disk cannot read “%1”. Nothing was written or removed there. Check the disk and its connection; the program retries automatically.</source>
        <translation>Ổ đĩa không cho biết có gì trong “%1”. Không có gì được ghi hay xóa ở đó. Hãy kiểm tra ổ đĩa và kết nối của nó; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>“%1” belongs to another user of this computer, or all users may write to it, so nothing was written or removed there: they could change the footage. New footage waits in Drive. Rename that folder or take this permission away, or choose another folder.</source>
        <translation>“%1” thuộc về người dùng khác của máy tính này, hoặc mọi người dùng đều có quyền ghi vào đó, nên không có gì được ghi hay xóa ở đó: họ có thể sửa đổi video. Video mới vẫn chờ trong Drive. Hãy đổi tên thư mục đó hoặc gỡ quyền này, hoặc chọn một thư mục khác.</translation>
    </message>
</context>
<context>
    <name>SourceSetup</name>
    <message>
        <source>“%1” is a camera folder.</source>
        <translation>“%1” là thư mục camera.</translation>
    </message>
    <message>
        <source>“%1” was moved to “%2”, which is level %3, but cameras are at level 4 (Project / Area / Location / Camera). Move it back, or choose another folder.</source>
        <translation>“%1” đã bị chuyển đến “%2”, là cấp %3, nhưng camera ở cấp 4 (Dự án / Khu vực / Vị trí / Camera). Hãy chuyển lại, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>“%1” is at level %2, but cameras are at level 4 (Project / Area / Location / Camera). Choose the camera&apos;s own folder.</source>
        <translation>“%1” ở cấp %2, nhưng camera ở cấp 4 (Dự án / Khu vực / Vị trí / Camera). Hãy chọn đúng thư mục camera.</translation>
    </message>
    <message>
        <source>“%1” is no longer in Drive, or this account may no longer see it. Choose the folders again.</source>
        <translation>“%1” không còn trên Drive, hoặc tài khoản này không còn được xem. Hãy chọn lại thư mục.</translation>
    </message>
    <message>
        <source>There is no folder “%1” in Drive, or this account may not see it. Choose the folders again.</source>
        <translation>Không có thư mục “%1” trên Drive, hoặc tài khoản này không được xem. Hãy chọn lại thư mục.</translation>
    </message>
    <message>
        <source>This account may not read “%1”. Ask its owner to share it, or choose another folder.</source>
        <translation>Tài khoản này không được xem “%1”. Hãy nhờ chủ sở hữu chia sẻ, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>“%1” là tệp, không phải thư mục.</translation>
    </message>
    <message>
        <source>“%1” is in Drive&apos;s trash. Take it out of the trash, or choose another folder.</source>
        <translation>“%1” đang trong thùng rác của Drive. Hãy khôi phục, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>Choose at least one camera folder.</source>
        <translation>Hãy chọn ít nhất một thư mục camera.</translation>
    </message>
    <message>
        <source>The same camera folder was given twice.</source>
        <translation>Cùng một thư mục camera được cho hai lần.</translation>
    </message>
    <message>
        <source>The source needs a name.</source>
        <translation>Nguồn cần có tên.</translation>
    </message>
    <message>
        <source>“%1” is not next to the cameras of “%2”. Choose the camera folders of the source again.</source>
        <translation>“%1” không nằm bên cạnh các camera của “%2”. Hãy chọn lại thư mục camera của nguồn.</translation>
    </message>
    <message>
        <source>“%1” is a camera of “%2” already.</source>
        <translation>“%1” đã là camera của “%2”.</translation>
    </message>
    <message>
        <source>Another program changes “%1” again and again, so nothing was changed here, and its footage comes as before. Try again in a moment.</source>
        <translation>Một chương trình khác liên tục thay đổi “%1”, nên ở đây không có gì được thay đổi và video của nó vẫn về như trước. Hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>The removal was stopped before anything was deleted.</source>
        <translation>Việc gỡ bỏ đã dừng trước khi có gì bị xóa.</translation>
    </message>
    <message>
        <source>“%1” is still being checked, perhaps by another program, so nothing was deleted and the source is still there. Stop that check or program, then remove the source again.</source>
        <translation>“%1” vẫn đang được kiểm tra, có thể bởi một chương trình khác, nên chưa có gì bị xóa và nguồn vẫn còn. Hãy dừng lần kiểm tra hoặc chương trình đó rồi gỡ bỏ nguồn lần nữa.</translation>
    </message>
    <message numerus="yes">
        <source>The source “%1” was added, with %n camera(s).</source>
        <translation>
            <numerusform>Đã thêm nguồn “%1” với %n camera.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was resumed: new footage of its cameras is fetched again.</source>
        <translation>Đã tiếp tục “%1”: lại lấy video mới của các camera này.</translation>
    </message>
    <message>
        <source>“%1” was paused: no new footage of its cameras is fetched.</source>
        <translation>Đã tạm dừng “%1”: không lấy video mới của các camera này.</translation>
    </message>
    <message>
        <source>The settings of “%1” were changed.</source>
        <translation>Đã thay đổi cài đặt của “%1”.</translation>
    </message>
    <message>
        <source>The source “%1” was removed, and its footage on this computer deleted.</source>
        <translation>Đã gỡ nguồn “%1” và xóa video của nó trên máy này.</translation>
    </message>
    <message>
        <source>The source “%1” was removed. Its footage on this computer stays.</source>
        <translation>Đã gỡ nguồn “%1”. Video của nó trên máy này vẫn còn.</translation>
    </message>
    <message>
        <source>The camera “%1” was added to “%2”.</source>
        <translation>Đã thêm camera “%1” vào “%2”.</translation>
    </message>
    <message>
        <source>The camera “%1” of “%2” continues with a new folder in Drive.</source>
        <translation>Camera “%1” của “%2” tiếp tục với một thư mục mới trong Drive.</translation>
    </message>
</context>
<context>
    <name>SourceStore</name>
    <message>
        <source>A source or camera needs a name. Type one and save again.</source>
        <translation>Nguồn hoặc camera cần có tên. Hãy nhập tên rồi lưu lại.</translation>
    </message>
    <message>
        <source>Two cameras are named “%1”. Give one of them another name.</source>
        <translation>Hai camera cùng tên “%1” nên không phân biệt được video. Hãy đổi tên một camera.</translation>
    </message>
    <message>
        <source>The folder of camera “%1” was chosen twice. Choose it once.</source>
        <translation>Thư mục của camera “%1” được chọn hai lần. Hãy chọn một lần.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”. Zones have names such as Asia/Ho_Chi_Minh or UTC.</source>
        <translation>Không có múi giờ “%1”. Múi giờ có tên như Asia/Ho_Chi_Minh hoặc UTC.</translation>
    </message>
    <message>
        <source>The source has no camera “%1”.</source>
        <translation>Nguồn này không có camera “%1”.</translation>
    </message>
</context>
<context>
    <name>SpeedTest</name>
    <message>
        <source>Footage comes from Google Drive at %1 Mbps; %2 Mbps are needed to keep up.</source>
        <translation>Video từ Google Drive về với tốc độ %1 Mbps; cần %2 Mbps để theo kịp.</translation>
    </message>
    <message>
        <source>Check whether other programs use the connection, or check for footage less often (every 30 minutes).</source>
        <translation>Hãy xem chương trình khác có đang dùng mạng không, hoặc kiểm tra thưa hơn (mỗi 30 phút).</translation>
    </message>
    <message>
        <source>Footage comes at more than %1 Mbps for each camera, which is more than a camera records.</source>
        <translation>Video về với tốc độ hơn %1 Mbps cho mỗi camera, nhiều hơn mức một camera ghi hình.</translation>
    </message>
    <message>
        <source>Footage comes at %1 Mbps, which is up to %2 Mbps for each camera.</source>
        <translation>Video về với tốc độ %1 Mbps, tức là tối đa %2 Mbps cho mỗi camera.</translation>
    </message>
</context>
<context>
    <name>StoppedSources</name>
    <message>
        <source>“%1” is fetched again.</source>
        <translation>“%1” lại được tải về.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no source with the number %1. It may have been removed; look at the list of sources.</source>
        <translation>Không có nguồn số %1. Có thể đã bị gỡ; hãy xem danh sách nguồn.</translation>
    </message>
    <message>
        <source>There is no camera with the number %1. It may have been removed; look at the list of cameras.</source>
        <translation>Không có camera số %1. Có thể đã bị gỡ; hãy xem danh sách camera.</translation>
    </message>
</context>
<context>
    <name>SyncCommands</name>
    <message>
        <source>a source&apos;s number</source>
        <translation>số của nguồn</translation>
    </message>
    <message>
        <source>There is no source %1; the command “sources” lists them.</source>
        <translation>Không có nguồn %1; lệnh “sources” liệt kê chúng.</translation>
    </message>
    <message>
        <source>There is no source yet; add-source makes one.</source>
        <translation>Chưa có nguồn nào; add-source tạo một nguồn.</translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation>Nguồn %1: %2</translation>
    </message>
    <message>
        <source>%1 - %2: %3</source>
        <translation>%1 - %2: %3</translation>
    </message>
    <message>
        <source>Last check %1, next %2, every %3 min; %4 files, %5</source>
        <translation>Kiểm tra lần cuối %1, lần tới %2, mỗi %3 phút; %4 tệp, %5</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Mới nhất</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Tệp mới nhất</translation>
    </message>
</context>
<context>
    <name>SyncInterval</name>
    <message>
        <source>A source can be synced every %1 to %2 minutes. Choose a number in between.</source>
        <translation>Một nguồn có thể đồng bộ mỗi %1 đến %2 phút. Hãy chọn số trong khoảng đó.</translation>
    </message>
</context>
<context>
    <name>SyncProgress</name>
    <message>
        <source>%1 of %2</source>
        <comment>two sizes</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>1 clip</source>
        <translation>1 video</translation>
    </message>
    <message>
        <source>%1 of %2 clips</source>
        <translation>%1 / %2 video</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>chưa đến một phút</translation>
    </message>
    <message>
        <source>about %1 min</source>
        <translation>khoảng %1 phút</translation>
    </message>
    <message>
        <source>about %1 h</source>
        <translation>khoảng %1 giờ</translation>
    </message>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>khoảng %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>a time</comment>
        <translation>còn %1</translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>The folder of camera “%1” could not be read.</source>
        <translation>Không đọc được thư mục của camera “%1”.</translation>
    </message>
    <message>
        <source>“%1” could not be downloaded.</source>
        <translation>Không tải được “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n files</source>
        <extracomment>The guide&apos;s message of a run that went well.</extracomment>
        <translation>
            <numerusform>Đã tải %n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be fetched so far and are retried automatically.</source>
        <translation>
            <numerusform>%n tệp chưa lấy được và sẽ được tự thử lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; continues with the next check</source>
        <translation>Đã dừng; tiếp tục ở lần kiểm tra tới</translation>
    </message>
    <message>
        <source>This source is being checked already.</source>
        <translation>Nguồn này đang được kiểm tra rồi.</translation>
    </message>
    <message>
        <source>Google Drive&apos;s list of changes could not be read.</source>
        <translation>Không đọc được danh sách thay đổi của Google Drive.</translation>
    </message>
    <message numerus="yes">
        <source>The folders of %n cameras could not be read: %1. %2</source>
        <translation>
            <numerusform>Không đọc được thư mục của %n camera: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips were deleted or moved in Drive before they could be fetched, for example “%1”.</source>
        <translation>
            <numerusform>%n video đã rời Drive trước khi kịp lấy về, ví dụ “%1”. Có người đã xóa hoặc chuyển chúng trên đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>The program cannot lock a file in its data folder, “%1”, which keeps two programs from checking one source. So nothing was checked, and new footage waits in Drive. Look at the rights and the free space of that folder; the program tries again by itself.</source>
        <translation>Chương trình không khóa được một tệp trong thư mục dữ liệu của mình, “%1”; tệp này ngăn hai chương trình cùng kiểm tra một nguồn. Vì vậy chưa có gì được kiểm tra và video mới vẫn chờ trong Drive. Hãy kiểm tra quyền và dung lượng trống của thư mục đó; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The folders of all cameras can be read again.</source>
        <translation>Đã đọc lại được thư mục của tất cả camera.</translation>
    </message>
</context>
<context>
    <name>SyncStatusStore</name>
    <message>
        <source>The last sync was interrupted. Nothing is lost; it continues with the next check.</source>
        <translation>Lần đồng bộ trước bị ngắt. Không mất gì cả; lần tới sẽ tiếp tục.</translation>
    </message>
</context>
<context>
    <name>TakenCameras</name>
    <message numerus="yes">
        <source>%n of these cameras are already in “%1”: their clips would be downloaded twice.</source>
        <translation>
            <numerusform>%n trong số các camera này đã có trong “%1”: các video của chúng sẽ bị tải về hai lần.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenAnswer</name>
    <message>
        <source>Google no longer accepts this sign-in. New footage waits safely in Drive until you sign in again.</source>
        <translation>Google không còn chấp nhận đăng nhập này. Video mới chờ an toàn trên Drive cho đến khi bạn đăng nhập lại.</translation>
    </message>
    <message>
        <source>Google does not accept the client file of this computer. Ask your administrator for a new one; nothing already downloaded is affected.</source>
        <translation>Google không chấp nhận tệp ứng dụng của máy này. Hãy xin quản trị viên tệp mới; những gì đã tải không bị ảnh hưởng.</translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service gave an answer that cannot be used. You are still signed in; the program tries again by itself.</source>
        <translation>Dịch vụ đăng nhập của Google trả lời không dùng được. Bạn vẫn đang đăng nhập; chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service refuses this computer (“%1”). Show this to your administrator. New footage waits safely in Drive until then.</source>
        <translation>Dịch vụ đăng nhập của Google từ chối máy này (“%1”). Hãy cho quản trị viên xem thông báo này. Video mới vẫn an toàn trên Drive cho đến lúc đó.</translation>
    </message>
    <message>
        <source>Your organisation does not allow V_Track to use this Google account. Ask the administrator of your Google Workspace to allow it.</source>
        <translation>Tổ chức của bạn không cho V_Track dùng tài khoản Google này. Hãy nhờ quản trị viên Google Workspace cho phép.</translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>The download stalled. The connection may be down; the next attempt resumes where it stopped.</source>
        <translation>Việc tải đứng yên quá lâu. Có thể mất kết nối; khi thử lại chương trình sẽ tiếp tục từ chỗ đã dừng.</translation>
    </message>
    <message>
        <source>“%1” could not be reached. Check the internet connection of this computer. Nothing is lost: the program tries again by itself.</source>
        <translation>Không kết nối được “%1”. Hãy kiểm tra internet của máy này. Không mất gì cả: chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>The secure connection to “%1” failed. Check the date and time of this computer; in a company network, ask the administrator whether a certificate must be installed.</source>
        <translation>Kết nối bảo mật tới “%1” thất bại. Hãy kiểm tra ngày giờ của máy; nếu ở mạng công ty, hãy hỏi quản trị viên xem có cần cài chứng chỉ không.</translation>
    </message>
    <message>
        <source>The connection to “%1” was cut off. Nothing is lost: the program retries automatically.</source>
        <translation>Kết nối tới “%1” bị ngắt giữa chừng. Không mất gì cả: chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>“%1” was reached, but answers too slowly. Nothing is lost: the program tries again by itself.</source>
        <translation>Đã kết nối được với “%1” nhưng trả lời quá chậm. Không mất gì cả: chương trình sẽ tự thử lại.</translation>
    </message>
    <message>
        <source>“%1” gave an answer that is far too large to be one of Google&apos;s. Something between this computer and Google may answer in its place; the program tries again by itself.</source>
        <translation>“%1” gửi một câu trả lời quá lớn, không thể là của Google. Có thể một thiết bị nằm giữa máy này và Google đã trả lời thay; chương trình sẽ tự thử lại.</translation>
    </message>
</context>
<context>
    <name>UnchosenFolderStore</name>
    <message>
        <source>There is no new camera folder with the id “%1”.</source>
        <translation>Không có thư mục camera mới nào có mã “%1”.</translation>
    </message>
    <message>
        <source>The folder “%1” is not ours: its footage stays in Drive.</source>
        <translation>Thư mục “%1” không phải của chúng ta: video của nó vẫn ở trên Drive.</translation>
    </message>
    <message>
        <source>The folder “%1” may be one of our cameras again.</source>
        <translation>Thư mục “%1” lại có thể là camera của chúng ta.</translation>
    </message>
</context>
<context>
    <name>UpdateLine</name>
    <message>
        <source>Version %1 is available: ask your administrator</source>
        <translation>Đã có phiên bản %1: hãy hỏi người quản trị</translation>
    </message>
</context>
<context>
    <name>UpdateNotice</name>
    <message>
        <source>The address for newer versions answered with status %1.</source>
        <translation>Địa chỉ báo phiên bản mới trả lời với mã trạng thái %1.</translation>
    </message>
    <message>
        <source>“%1” cannot be the address for newer versions: it must begin with https and hold no user name.</source>
        <translation>“%1” không thể là địa chỉ báo phiên bản mới: địa chỉ phải bắt đầu bằng https và không chứa tên người dùng.</translation>
    </message>
    <message>
        <source>The address for newer versions returned no version.</source>
        <translation>Địa chỉ báo phiên bản mới không cho biết phiên bản nào.</translation>
    </message>
    <message>
        <source>The address for newer versions has not answered yet.</source>
        <translation>Địa chỉ xem phiên bản mới chưa trả lời.</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message numerus="yes">
        <source>%n file(s) could not be removed, “%1” for example. Check the folder&apos;s rights; the program tries again tomorrow.</source>
        <translation>
            <numerusform>Không xóa được %n tệp, ví dụ “%1”. Hãy kiểm tra quyền của thư mục; chương trình sẽ thử lại vào ngày mai.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, were removed to free the disk.</source>
        <translation>
            <numerusform>Đã xóa %n tệp đã xử lý, %1, để giải phóng ổ đĩa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The daily maintenance of the footage on this computer failed: %1</source>
        <translation>Lần kiểm tra video hằng ngày trên máy này gặp trục trặc: %1</translation>
    </message>
    <message>
        <source>No footage was removed, because the clock of this computer is wrong. %1</source>
        <translation>Không xóa video nào, vì đồng hồ của máy này sai. %1</translation>
    </message>
    <message>
        <source>No footage was removed, because the clock of this computer could not be compared with Google&apos;s: days are counted by it. Try again when Google can be reached.</source>
        <translation>Chưa xóa video nào, vì không so được đồng hồ của máy tính này với đồng hồ của Google: số ngày được tính theo đồng hồ này. Hãy thử lại khi kết nối được với Google.</translation>
    </message>
</context>
<context>
    <name>WaitingCommands</name>
    <message>
        <source>dismissed</source>
        <translation>đã bỏ qua</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Drive id</source>
        <translation>Mã trên Drive</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>Lần thử tới</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Fetch these files again.</source>
        <translation>Vẫn tải các tệp đó.</translation>
    </message>
    <message>
        <source>Give a source and the Drive ids of files, as “waiting” lists them.</source>
        <translation>Hãy cho biết một nguồn và mã trên Drive của các tệp, như “waiting” liệt kê.</translation>
    </message>
    <message>
        <source>a source&apos;s number</source>
        <translation>số của nguồn</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are fetched with the next check.</source>
        <translation>
            <numerusform>%n tệp sẽ được tải ở lần kiểm tra tới.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are dismissed.</source>
        <translation>
            <numerusform>Không còn chờ %n tệp nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WatchCommand</name>
    <message>
        <source>Source %1: checking for new footage</source>
        <translation>Nguồn %1: đang tìm video mới</translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation>Nguồn %1: %2</translation>
    </message>
    <message>
        <source>The list of sources cannot be read; the schedule continues: %1</source>
        <translation>Không đọc được danh sách nguồn; những gì đã lên lịch vẫn tiếp tục: %1</translation>
    </message>
    <message>
        <source>%1 Syncing continues after the next sign-in.</source>
        <translation>%1 Việc đồng bộ sẽ tiếp tục ngay khi có người đăng nhập.</translation>
    </message>
    <message>
        <source>The sign-in works again.</source>
        <translation>Đăng nhập đã hoạt động trở lại.</translation>
    </message>
    <message>
        <source>There is no source to watch; add-source makes one.</source>
        <translation>Không có nguồn nào để theo dõi; add-source tạo một nguồn.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Đã dừng.</translation>
    </message>
    <message>
        <source>--api must be a port from 1 to 65535, or 0 for any that is free.</source>
        <translation>--api phải là cổng từ 1 đến 65535, hoặc 0 để dùng cổng trống bất kỳ.</translation>
    </message>
    <message>
        <source>Also serve other programs of this computer at this port.</source>
        <translation>Đồng thời phục vụ các chương trình khác trên máy này qua cổng này.</translation>
    </message>
    <message>
        <source>Other programs are served at http://127.0.0.1:%1.</source>
        <translation>Các chương trình khác được phục vụ tại http://127.0.0.1:%1.</translation>
    </message>
</context>
<context>
    <name>vtrack::AccountDialog</name>
    <message>
        <source>Sign in &amp;again…</source>
        <translation>Đăng nhập &amp;lại…</translation>
    </message>
    <message>
        <source>Sign &amp;out…</source>
        <translation>Đăng &amp;xuất…</translation>
    </message>
    <message>
        <source>&amp;Delete the name, address and photo from this computer</source>
        <translation>Xóa tên, địa chỉ và ảnh khỏi &amp;máy tính này</translation>
    </message>
    <message>
        <source>&amp;Sign out</source>
        <translation>Đăng &amp;xuất</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Quay lại</translation>
    </message>
    <message>
        <source>Google account</source>
        <translation>Tài khoản Google</translation>
    </message>
    <message>
        <source>Signed in:</source>
        <translation>Đăng nhập:</translation>
    </message>
    <message>
        <source>Google Drive:</source>
        <translation>Google Drive:</translation>
    </message>
    <message>
        <source>Permissions:</source>
        <translation>Quyền:</translation>
    </message>
    <message>
        <source>no</source>
        <translation>chưa</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>từ %1</translation>
    </message>
    <message>
        <source>connected since %1</source>
        <translation>đã kết nối từ %1</translation>
    </message>
    <message>
        <source>not connected: nothing is downloaded</source>
        <translation>chưa kết nối: không tải về gì cả</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>to read your files in Google Drive; it cannot change or delete anything there</source>
        <translation>đọc các tệp của bạn trong Google Drive; không thể sửa hay xóa gì ở đó</translation>
    </message>
    <message>
        <source>to read your files in Google Drive, and to change files that this program made; it changes nothing there</source>
        <translation>đọc các tệp của bạn trong Google Drive và sửa các tệp do chương trình này tạo ra; nó không sửa gì ở đó</translation>
    </message>
    <message>
        <source>Sign out %1 on this computer? Nothing is downloaded until somebody signs in again. Footage that is here stays, and so do the sources.</source>
        <translation>Đăng xuất %1 trên máy tính này? Sẽ không tải về gì cho đến khi có người đăng nhập lại. Các đoạn ghi hình đã có ở đây và các nguồn vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>Đăng &amp;nhập…</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Đang đăng xuất…</translation>
    </message>
    <message>
        <source>Signed out on this computer, but Google could not be told: %1 To withdraw the access, open myaccount.google.com/permissions in a browser.</source>
        <translation>Đã đăng xuất trên máy tính này, nhưng chưa báo được cho Google: %1 Để thu hồi quyền truy cập, hãy mở myaccount.google.com/permissions trong trình duyệt.</translation>
    </message>
    <message>
        <source>Signed out. Footage on this computer stays.</source>
        <translation>Đã đăng xuất. Video trên máy này vẫn còn.</translation>
    </message>
    <message>
        <source>&amp;Withdraw this program&apos;s access at Google, too, for all computers</source>
        <translation>&amp;Thu hồi cả quyền truy cập của chương trình này tại Google, trên mọi máy</translation>
    </message>
    <message>
        <source>Key of the sign-in:</source>
        <translation>Khóa đăng nhập:</translation>
    </message>
    <message>
        <source>The sign-in is stored encrypted. The keyring, the system&apos;s safe for passwords, keeps the key.</source>
        <translation>Thông tin đăng nhập được lưu dưới dạng mã hóa. Kho khóa, nơi hệ thống giữ mật khẩu, giữ khóa này.</translation>
    </message>
    <message>
        <source>in the keyring of this computer, which is locked</source>
        <translation>trong kho khóa của máy này, hiện đang bị khóa</translation>
    </message>
    <message>
        <source>in the keyring of this computer, which does not answer</source>
        <translation>trong kho khóa của máy này, hiện không trả lời</translation>
    </message>
    <message>
        <source>in the keyring of this computer, which does not give it</source>
        <translation>trong kho khóa của máy này, kho không cho lấy khóa</translation>
    </message>
    <message>
        <source>in a keyring that this session does not have</source>
        <translation>trong một kho khóa mà phiên làm việc này không có</translation>
    </message>
    <message>
        <source>nowhere: this session has no keyring, and nothing else is chosen in the settings</source>
        <translation>chưa có nơi nào: phiên làm việc này không có kho khóa và chưa chọn cách khác trong phần cài đặt</translation>
    </message>
    <message>
        <source>in the keyring of this computer</source>
        <translation>trong kho khóa của máy này</translation>
    </message>
    <message>
        <source>in a file that only you can read, as this computer has no keyring</source>
        <translation>trong một tệp chỉ bạn đọc được, vì máy này không có kho khóa</translation>
    </message>
    <message>
        <source>in memory only: you sign in again after each start</source>
        <translation>chỉ trong bộ nhớ: bạn phải đăng nhập lại sau mỗi lần khởi động</translation>
    </message>
    <message>
        <source>since %1; lasts until %2, and longer each time the program runs</source>
        <translation>từ %1; có hiệu lực đến %2, và lâu hơn mỗi lần chương trình chạy</translation>
    </message>
    <message>
        <source>&amp;Use another account…</source>
        <translation>Dùng tài khoản &amp;khác…</translation>
    </message>
</context>
<context>
    <name>vtrack::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>Hoạt động</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Search in the activity</source>
        <translation>Tìm trong hoạt động</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>Loại hoạt động</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Cảnh báo và lỗi</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Chưa có gì xảy ra.</translation>
    </message>
    <message>
        <source>All cameras</source>
        <translation>Mọi camera</translation>
    </message>
    <message>
        <source>Nothing matches the filter.</source>
        <translation>Không có gì như vậy.</translation>
    </message>
</context>
<context>
    <name>vtrack::AdvancedPage</name>
    <message>
        <source>Advanced</source>
        <translation>Nâng cao</translation>
    </message>
    <message>
        <source>&amp;Import another client file…</source>
        <translation>&amp;Nhập tệp ứng dụng khác…</translation>
    </message>
    <message>
        <source>The Google client file comes from your administrator. With another one, Drive has to be connected once more.</source>
        <translation>Tệp ứng dụng Google do quản trị viên cấp. Nếu dùng tệp khác, cần kết nối lại Drive.</translation>
    </message>
    <message>
        <source>To read Drive, nothing else</source>
        <translation>Chỉ đọc Drive</translation>
    </message>
    <message>
        <source>All that the consent screen lists</source>
        <translation>Mọi quyền trên màn hình đồng ý</translation>
    </message>
    <message>
        <source>&amp;Permissions to ask for:</source>
        <translation>&amp;Quyền cần xin:</translation>
    </message>
    <message>
        <source>Takes effect with the next sign-in.</source>
        <translation>Có hiệu lực từ lần đăng nhập tới.</translation>
    </message>
    <message>
        <source>&amp;Detailed log</source>
        <translation>Nhật ký &amp;chi tiết</translation>
    </message>
    <message>
        <source>&amp;Open the folder of the logs</source>
        <translation>&amp;Mở thư mục nhật ký</translation>
    </message>
    <message>
        <source>Google client file</source>
        <translation>Tệp ứng dụng Google</translation>
    </message>
    <message>
        <source>Google client files (*.json)</source>
        <translation>Tệp ứng dụng Google (*.json)</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Đang đọc tệp…</translation>
    </message>
    <message>
        <source>The client file is imported.</source>
        <translation>Đã nhập tệp ứng dụng.</translation>
    </message>
    <message>
        <source>Recording times</source>
        <translation>Thời gian ghi hình</translation>
    </message>
    <message>
        <source>Pattern of file &amp;names:</source>
        <translation>Mẫu &amp;tên tệp:</translation>
    </message>
    <message>
        <source>&amp;Example of a name:</source>
        <translation>&amp;Ví dụ một tên tệp:</translation>
    </message>
    <message>
        <source>The pattern reads:</source>
        <translation>Mẫu đọc được:</translation>
    </message>
    <message>
        <source>Only for recorders whose file names are not recognised automatically. File names that do not match the pattern are read as usual.</source>
        <translation>Chỉ dành cho đầu ghi có tên tệp mà chương trình không tự hiểu được. Những tệp không khớp với mẫu vẫn được đọc như trước.</translation>
    </message>
    <message>
        <source>There is no pattern.</source>
        <translation>Chưa có mẫu.</translation>
    </message>
    <message>
        <source>Type the name of a recording.</source>
        <translation>Hãy gõ tên của một đoạn ghi hình.</translation>
    </message>
    <message>
        <source>%1, without a time of day</source>
        <translation>%1, không có giờ</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Phiên bản mới</translation>
    </message>
    <message>
        <source>no check</source>
        <translation>không xem</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>&amp;Xem tại:</translation>
    </message>
    <message>
        <source>An https address of your administrator. The program checks it once a day and reports a newer version; it installs nothing.</source>
        <translation>Một địa chỉ https của người quản trị. Chương trình xem địa chỉ này mỗi ngày một lần và báo; chương trình không tự cài đặt gì.</translation>
    </message>
    <message>
        <source>The program does not check for newer versions.</source>
        <translation>Chương trình không xem ở đâu.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang xem…</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Đây là phiên bản mới nhất.</translation>
    </message>
    <message>
        <source>Version %1 is available.</source>
        <translation>Đã có phiên bản %1.</translation>
    </message>
    <message>
        <source>Without a &amp;keyring:</source>
        <translation>Khi không có &amp;kho khóa:</translation>
    </message>
    <message>
        <source>Nowhere until I choose</source>
        <translation>Chưa lưu, chờ tôi chọn</translation>
    </message>
    <message>
        <source>In a file of mine</source>
        <translation>Trong tệp của tôi</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>Chỉ trong bộ nhớ</translation>
    </message>
    <message>
        <source>Where the key of the sign-in is kept on a computer without a keyring. In memory, it is gone when the program ends, and you sign in again; an existing key file is deleted. Takes effect at the next start.</source>
        <translation>Nơi giữ khóa đăng nhập trên máy không có kho khóa. Nếu chỉ trong bộ nhớ, khóa mất khi chương trình kết thúc và bạn phải đăng nhập lại; tệp khóa đang có sẽ bị xóa. Có hiệu lực từ lần khởi động sau.</translation>
    </message>
</context>
<context>
    <name>vtrack::AlarmsPage</name>
    <message>
        <source>Alarms</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>no webhook</source>
        <translation>không có webhook</translation>
    </message>
    <message>
        <source>Se&amp;nd a test</source>
        <translation>Gử&amp;i thử</translation>
    </message>
    <message>
        <source>Tells people who are not at this computer when a camera falls silent, the disk is full or the sign-in ends, and when all is well again.</source>
        <translation>Báo cho người không ở bên máy này khi một camera im lặng, đĩa đầy hoặc đăng nhập kết thúc, và khi mọi thứ lại ổn.</translation>
    </message>
    <message>
        <source>S&amp;end:</source>
        <translation>&amp;Gửi:</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>Tất cả cảnh báo</translation>
    </message>
    <message>
        <source>Red alarms only</source>
        <translation>Chỉ cảnh báo đỏ</translation>
    </message>
    <message>
        <source>&amp;Quiet hours:</source>
        <translation>Giờ &amp;yên lặng:</translation>
    </message>
    <message>
        <source>for example Mon-Fri 0-6, Sat-Sun 0-24</source>
        <translation>ví dụ Mon-Fri 0-6, Sat-Sun 0-24</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>Đế&amp;n:</translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation>không gửi thư</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Từ:</translation>
    </message>
    <message>
        <source>as “To”</source>
        <translation>như “Đến”</translation>
    </message>
    <message>
        <source>Mail &amp;server:</source>
        <translation>&amp;Máy chủ thư:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>&amp;Cổng:</translation>
    </message>
    <message>
        <source>Encr&amp;yption:</source>
        <translation>Mã &amp;hóa:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Tên người &amp;dùng:</translation>
    </message>
    <message>
        <source>no logon</source>
        <translation>không đăng nhập</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Mật &amp;khẩu:</translation>
    </message>
    <message>
        <source>The password is stored encrypted.</source>
        <translation>Mật khẩu được lưu ở dạng mã hóa.</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Fo&amp;r:</source>
        <translation>Dành ch&amp;o:</translation>
    </message>
    <message>
        <source>Own receiver (JSON, signed)</source>
        <translation>Bên nhận riêng (JSON, có chữ ký)</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>Đị&amp;a chỉ:</translation>
    </message>
    <message>
        <source>Si&amp;gning key:</source>
        <translation>Khóa ký &amp;webhook:</translation>
    </message>
    <message>
        <source>C&amp;hat in Telegram:</source>
        <translation>Trò chuyện Te&amp;legram:</translation>
    </message>
    <message>
        <source>The address is kept like a password, because whoever has it can write there.</source>
        <translation>Địa chỉ được giữ như mật khẩu, vì ai có nó đều viết được vào đó.</translation>
    </message>
    <message>
        <source>Enter the mail server and the user name first: the password belongs to them.</source>
        <translation>Trước hết hãy nhập máy chủ thư và tên người dùng: mật khẩu thuộc về chúng.</translation>
    </message>
    <message>
        <source>The password is stored.</source>
        <translation>Đã lưu mật khẩu.</translation>
    </message>
    <message>
        <source>Enter the address of the webhook, too.</source>
        <translation>Hãy nhập cả địa chỉ của webhook.</translation>
    </message>
    <message>
        <source>There is no webhook any more.</source>
        <translation>Không còn webhook nữa.</translation>
    </message>
    <message>
        <source>The webhook is stored.</source>
        <translation>Đã lưu webhook.</translation>
    </message>
    <message>
        <source>Sending a test…</source>
        <translation>Đang gửi thử…</translation>
    </message>
    <message>
        <source>Enter a mail server and who gets the alarms, or a webhook, first.</source>
        <translation>Trước hết hãy nhập máy chủ thư và người nhận cảnh báo, hoặc một webhook.</translation>
    </message>
    <message>
        <source>The test was sent (%1). Look whether it arrives.</source>
        <translation>Đã gửi thử (%1). Hãy xem tin có đến không.</translation>
    </message>
    <message>
        <source>Dai&amp;ly report:</source>
        <translation>&amp;Báo cáo hằng ngày:</translation>
    </message>
    <message>
        <source>by e-mail at, for example 07:00</source>
        <translation>bằng thư lúc, ví dụ 07:00</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
</context>
<context>
    <name>vtrack::Api</name>
    <message>
        <source>Google Drive did not answer in time. Nothing has changed. Try again in a minute.</source>
        <translation>Google Drive không trả lời kịp. Không có gì thay đổi. Hãy thử lại sau một phút.</translation>
    </message>
</context>
<context>
    <name>vtrack::ApiSignIn</name>
    <message>
        <source>Thank you</source>
        <translation>Cảm ơn bạn</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Bạn chưa đăng nhập</translation>
    </message>
    <message>
        <source>You can close this page.</source>
        <translation>Bạn có thể đóng trang này.</translation>
    </message>
    <message>
        <source>The client file lacks the address “%1”; it has only %2. Nothing has changed. Choose the port of the client file for the interface, or ask the administrator to register the address with Google and for the new client file.</source>
        <translation>Tệp ứng dụng thiếu địa chỉ “%1”; tệp chỉ có %2. Không có gì thay đổi. Hãy chọn cổng trong tệp ứng dụng cho giao diện, hoặc nhờ quản trị viên đăng ký địa chỉ này với Google và cung cấp tệp ứng dụng mới.</translation>
    </message>
</context>
<context>
    <name>vtrack::BusyIndicator</name>
    <message>
        <source>Working</source>
        <translation>Đang làm việc</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraActions</name>
    <message>
        <source>Sync this sour&amp;ce now</source>
        <translation>Đồng bộ &amp;nguồn này ngay</translation>
    </message>
    <message>
        <source>Open the camera&apos;s fo&amp;lder</source>
        <translation>&amp;Mở thư mục của camera</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraFoldersPage</name>
    <message>
        <source>Choose your cameras</source>
        <translation>Chọn camera</translation>
    </message>
    <message>
        <source>Open a project, an area and a location, and tick the camera folders whose footage you want.</source>
        <translation>Mở dự án, khu vực và vị trí, rồi đánh dấu các thư mục camera bạn cần video.</translation>
    </message>
    <message>
        <source>Folders in Google Drive</source>
        <translation>Thư mục trên Google Drive</translation>
    </message>
    <message>
        <source>Find a folder</source>
        <translation>Tìm thư mục</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Làm mới</translation>
    </message>
    <message>
        <source>Read the folders from Google Drive again</source>
        <translation>Đọc lại thư mục từ Google Drive</translation>
    </message>
    <message>
        <source>No camera chosen yet</source>
        <translation>Chưa chọn camera nào</translation>
    </message>
    <message>
        <source>1 camera chosen</source>
        <translation>Đã chọn 1 camera</translation>
    </message>
    <message>
        <source>%1 cameras chosen</source>
        <translation>Đã chọn %1 camera</translation>
    </message>
    <message>
        <source>Next: give your cameras names.</source>
        <translation>Tiếp theo: đặt tên cho các camera.</translation>
    </message>
    <message>
        <source>Looking for your cameras in Google Drive…</source>
        <translation>Đang tìm các camera của bạn trên Google Drive…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Và %n mục nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Also fetch cameras that appear next to these later</source>
        <translation>Tải cả những camera sau này xuất hiện bên cạnh các camera này</translation>
    </message>
    <message>
        <source>They join without a question, and you are told. Otherwise you are asked about each.</source>
        <translation>Chúng được thêm mà không hỏi và bạn được thông báo. Nếu không, bạn được hỏi về từng camera.</translation>
    </message>
    <message>
        <source>The name of a project, an area, a location or a camera</source>
        <translation>Tên dự án, khu vực, vị trí hoặc camera</translation>
    </message>
    <message>
        <source>Searching all of Google Drive…</source>
        <translation>Đang tìm trong toàn bộ Google Drive…</translation>
    </message>
    <message>
        <source>No folder in Google Drive has “%1” in its name.</source>
        <translation>Không thư mục nào trên Google Drive có “%1” trong tên.</translation>
    </message>
    <message>
        <source>There are more. Type more of the name to see fewer.</source>
        <translation>Còn nhiều thư mục nữa. Hãy gõ thêm tên để thu hẹp.</translation>
    </message>
    <message>
        <source>Tick at least one camera folder.</source>
        <translation>Hãy đánh dấu ít nhất một thư mục camera.</translation>
    </message>
    <message>
        <source>Drive must be arranged as Project / Area / Location / Camera: folders at the fourth level are cameras. A tick at a folder above them ticks all cameras that are in it now.</source>
        <translation>Drive phải được sắp xếp theo Dự án / Khu vực / Vị trí / Camera: thư mục ở cấp bốn là camera. Đánh dấu một thư mục phía trên là đánh dấu mọi camera hiện có trong đó.</translation>
    </message>
    <message>
        <source>&amp;Find a folder:</source>
        <translation>Tì&amp;m thư mục:</translation>
    </message>
    <message>
        <source>Nothing was saved: the cameras that you ticked are still being read. Save again when that is done.</source>
        <translation>Chưa lưu gì: các camera bạn đánh dấu vẫn đang được đọc. Hãy lưu lại khi đọc xong.</translation>
    </message>
    <message>
        <source>Reading the cameras in “%1”, to tick them…</source>
        <translation>Đang đọc các camera trong “%1” để đánh dấu…</translation>
    </message>
    <message>
        <source>&amp;Download these clips a second time</source>
        <translation>Tải các video này về thêm mộ&amp;t lần nữa</translation>
    </message>
    <message>
        <source>For a second copy, for example on another disk.</source>
        <translation>Để có bản sao thứ hai, ví dụ trên một ổ đĩa khác.</translation>
    </message>
    <message>
        <source>Some of these cameras are in another source already. Tick “Download these clips a second time”, or untick these cameras.</source>
        <translation>Một số camera này đã có trong một nguồn khác. Hãy đánh dấu “Tải các video này về thêm một lần nữa”, hoặc bỏ đánh dấu các camera đó.</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: &quot;Camera: Cloud_Cam1&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Last file</source>
        <translation>Tệp mới nhất</translation>
    </message>
    <message>
        <source>Newest recording</source>
        <translation>Bản ghi mới nhất</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Chưa có</translation>
    </message>
    <message numerus="yes">
        <source>%n other camera(s) have such files, too.</source>
        <translation>
            <numerusform>%n camera khác cũng có những tệp như vậy.</numerusform>
        </translation>
    </message>
    <message>
        <source>these cameras</source>
        <translation>các camera này</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraNamesModel</name>
    <message>
        <source>Folder in Google Drive</source>
        <translation>Thư mục trên Google Drive</translation>
    </message>
    <message>
        <source>Camera name</source>
        <translation>Tên camera</translation>
    </message>
    <message>
        <source>Name of the camera in %1: %2</source>
        <translation>Tên camera trong %1: %2</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Múi giờ</translation>
    </message>
    <message>
        <source>Time zone of the camera in %1: %2</source>
        <translation>Múi giờ của camera trong %1: %2</translation>
    </message>
    <message>
        <source>As this computer</source>
        <translation>Như máy này</translation>
    </message>
    <message>
        <source>The time zone of the camera&apos;s own clock: times in the names of its clips are read in it. Applies to future clips.</source>
        <translation>Múi giờ mà đồng hồ của camera dùng: giờ trong tên video được hiểu theo múi giờ này. Áp dụng cho video sắp tới.</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraNamesPage</name>
    <message>
        <source>Name your cameras</source>
        <translation>Đặt tên camera</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>Next: choose how often to check, and where footage is saved.</source>
        <translation>Tiếp theo: chọn bao lâu kiểm tra một lần và lưu video ở đâu.</translation>
    </message>
    <message>
        <source>Each camera gets a folder of its own on this computer, under this name. The names made from the folders are usually right; press F2 or double-click one to change it. The same goes for the time zone of a camera whose clock is not set like this computer&apos;s.</source>
        <translation>Mỗi camera có một thư mục riêng trên máy này, mang tên dưới đây. Tên lấy từ thư mục thường đã đúng; nhấn F2 hoặc nhấp đúp để sửa. Cũng có thể đổi múi giờ của camera có đồng hồ không chỉnh như máy này.</translation>
    </message>
    <message>
        <source>Cameras, their names and time zones</source>
        <translation>Camera, tên và múi giờ</translation>
    </message>
    <message>
        <source>Give all cameras the selected one&apos;s time zone</source>
        <translation>Dùng múi giờ của camera đang chọn cho mọi camera</translation>
    </message>
    <message>
        <source>For cameras that are all in one place</source>
        <translation>Khi mọi camera ở cùng một nơi</translation>
    </message>
</context>
<context>
    <name>vtrack::CameraPanel</name>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>This source has no cameras.</source>
        <translation>Nguồn này không có camera.</translation>
    </message>
    <message>
        <source>Cameras of %1</source>
        <translation>Camera của %1</translation>
    </message>
</context>
<context>
    <name>vtrack::CheckRow</name>
    <message>
        <source>Waiting.</source>
        <translation>Đang chờ đến lượt.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Fine.</source>
        <translation>Tốt.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is checked, then what the button does</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vtrack::CleanUpDialog</name>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Free space</source>
        <translation>Giải phóng dung lượng</translation>
    </message>
    <message>
        <source>&amp;Keep the last days:</source>
        <translation>&amp;Giữ số ngày gần nhất:</translation>
    </message>
    <message>
        <source>Remove old footage</source>
        <translation>Xóa video cũ</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Đang xóa…</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s), %1, were removed.</source>
        <translation>
            <numerusform>Đã xóa %n video, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be removed, “%1” for example.</source>
        <translation>
            <numerusform>Không xóa được %n tệp, ví dụ “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a camera, and the size of its footage</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>others (%1)</source>
        <comment>a size</comment>
        <translation>khác (%1)</translation>
    </message>
    <message>
        <source>Choose another &amp;folder…</source>
        <translation>Chọn thư &amp;mục khác…</translation>
    </message>
    <message>
        <source>Change the re&amp;serve…</source>
        <translation>Đổi &amp;phần dự trữ…</translation>
    </message>
    <message>
        <source>How much stays free on the disk</source>
        <translation>Phần ổ đĩa luôn để trống</translation>
    </message>
    <message>
        <source>Footage takes %1: %2. Whatever else is on the disk does not belong to this program.</source>
        <translation>Video chiếm %1: %2. Những gì khác trên ổ đĩa không thuộc chương trình này.</translation>
    </message>
    <message>
        <source>no camera has any</source>
        <translation>không camera nào có video</translation>
    </message>
    <message>
        <source>%1: cannot be looked at now; footage %2</source>
        <translation>%1: hiện không xem được; video chiếm %2</translation>
    </message>
    <message>
        <source>%1: footage %2</source>
        <translation>%1: video chiếm %2</translation>
    </message>
    <message>
        <source>%1: %2 free; footage %3</source>
        <translation>%1: còn trống %2; video chiếm %3</translation>
    </message>
    <message>
        <source>%1: %2 free of %3; footage %4</source>
        <translation>%1: còn trống %2 trên %3; video chiếm %4</translation>
    </message>
    <message>
        <source>Footage by day</source>
        <translation>Video theo ngày</translation>
    </message>
    <message>
        <source>Downloaded on</source>
        <translation>Ngày tải về</translation>
    </message>
    <message>
        <source>Clips</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Would be removed</source>
        <translation>Sẽ xóa</translation>
    </message>
    <message>
        <source>Looking at the disk…</source>
        <translation>Đang xem ổ đĩa…</translation>
    </message>
    <message>
        <source>“Processed” means that V_Track has analysed the clip. Only processed clips are removed, and only from this computer: Google Drive is not touched.</source>
        <translation>“Đã xử lý” nghĩa là V_Track đã phân tích video đó. Chỉ xóa video đã xử lý, và chỉ xóa khỏi máy này: không đụng đến Google Drive.</translation>
    </message>
    <message>
        <source>No source has a disk yet.</source>
        <translation>Chưa có nguồn nào dùng ổ đĩa.</translation>
    </message>
    <message>
        <source>There is nothing to remove: what is here was not processed yet, or is newer. Choose a folder on a larger disk, remove other files from this one, or lower the reserve.</source>
        <translation>Không có gì để xóa: video ở đây chưa được xử lý hoặc còn mới. Hãy chọn thư mục trên ổ đĩa lớn hơn, xóa tệp khác khỏi ổ này, hoặc giảm phần dự trữ.</translation>
    </message>
    <message numerus="yes">
        <source>This choice removes %n clip(s) of %1, %2, from this computer. Those that are in Drive stay there, and are not downloaded again.</source>
        <translation>
            <numerusform>Lựa chọn này xóa %n video của %1, %2, khỏi máy này. Những video có trên Drive vẫn ở đó và không được tải về lại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: is being looked at; footage %2</source>
        <translation>%1: đang được xem; video chiếm %2</translation>
    </message>
    <message>
        <source>Reserve now: %1 GB</source>
        <translation>Mức dự trữ hiện tại: %1 GB</translation>
    </message>
    <message>
        <source>There is nothing to remove: what is here was not processed yet. Choose a folder on a larger disk, remove other files from this one, or lower the reserve.</source>
        <translation>Không có gì để xóa: video ở đây chưa được xử lý. Hãy chọn thư mục trên ổ đĩa lớn hơn, xóa tệp khác khỏi ổ này, hoặc giảm phần dự trữ.</translation>
    </message>
</context>
<context>
    <name>vtrack::ClientFilePage</name>
    <message>
        <source>Welcome to V_Track Cloud Sync</source>
        <translation>Chào mừng đến với V_Track Cloud Sync</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Duyệt…</translation>
    </message>
    <message>
        <source>This program brings the footage of your packing stations from Google Drive to this computer. Setting it up takes about five minutes.</source>
        <translation>Chương trình này đưa video của các trạm đóng gói từ Google Drive về máy này. Thiết lập mất khoảng năm phút.</translation>
    </message>
    <message>
        <source>client_secret_….json</source>
        <translation>client_secret_….json</translation>
    </message>
    <message>
        <source>Or look around first</source>
        <translation>Hoặc xem thử trước</translation>
    </message>
    <message>
        <source>The sample Drive runs on this computer, has a few cameras with short clips, and needs no account.</source>
        <translation>Drive mẫu chạy trên máy này, có vài camera với video ngắn và không cần tài khoản.</translation>
    </message>
    <message>
        <source>&amp;Try it with the sample Drive</source>
        <translation>Dùng thử với Drive &amp;mẫu</translation>
    </message>
    <message>
        <source>Under “APIs &amp;amp; Services”, “Library”, enable the Google Drive API.</source>
        <translation>Trong “APIs &amp;amp; Services”, “Library”, bật Google Drive API.</translation>
    </message>
    <message>
        <source>Under “OAuth consent screen”, give the name of your company and add the people who will sign in.</source>
        <translation>Trong “OAuth consent screen”, nhập tên công ty và thêm những người sẽ đăng nhập.</translation>
    </message>
    <message>
        <source>Under “Credentials”, create an “OAuth client ID” of the type “Desktop app”.</source>
        <translation>Trong “Credentials”, tạo “OAuth client ID” loại “Desktop app”.</translation>
    </message>
    <message>
        <source>Download its JSON file and choose it here. One file serves all computers of the company.</source>
        <translation>Tải tệp JSON về và chọn ở đây. Một tệp dùng được cho mọi máy của công ty.</translation>
    </message>
    <message>
        <source>You are using the sample Drive. Everything works as with Google, but nothing leaves this computer.</source>
        <translation>Bạn đang dùng Drive mẫu. Mọi thứ hoạt động như với Google, nhưng không có gì rời khỏi máy này.</translation>
    </message>
    <message>
        <source>A client file is here already. Choose another one only to replace it.</source>
        <translation>Đã có tệp ứng dụng. Chỉ chọn tệp khác nếu muốn thay.</translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation>Đang kiểm tra tệp…</translation>
    </message>
    <message>
        <source>This is a good client file. You can sign in with it.</source>
        <translation>Tệp ứng dụng hợp lệ. Bạn có thể đăng nhập bằng tệp này.</translation>
    </message>
    <message>
        <source>Next: sign in with Google.</source>
        <translation>Tiếp theo: đăng nhập bằng Google.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Open %1 and make a project, for example “V_Track”.</source>
        <comment>an address</comment>
        <translation>Mở %1 và tạo một dự án, ví dụ “V_Track”.</translation>
    </message>
    <message>
        <source>There, choose “Internal” if your company has Google Workspace, else “Publish app”: while an app is in “Testing”, Google ends its sign-ins after 7 days.</source>
        <translation>Ở đó, chọn “Internal” nếu công ty bạn có Google Workspace, nếu không thì chọn “Publish app”: khi ứng dụng còn ở trạng thái “Testing”, Google kết thúc các lần đăng nhập sau 7 ngày.</translation>
    </message>
    <message>
        <source>Open a &amp;setup file…</source>
        <translation>Mở tệ&amp;p thiết lập…</translation>
    </message>
    <message>
        <source>Taking over the setup…</source>
        <translation>Đang nhận thiết lập…</translation>
    </message>
    <message>
        <source>Or take over the setup of another computer</source>
        <translation>Hoặc nhận thiết lập của máy khác</translation>
    </message>
    <message>
        <source>A setup file has its sources, cameras and settings. Then only the sign-in is left.</source>
        <translation>Tệp thiết lập có sẵn các nguồn, camera và cài đặt. Sau đó chỉ còn phải đăng nhập.</translation>
    </message>
    <message>
        <source>This is the key of the service account %1. It signs in on the next page, without a browser.</source>
        <translation>Đây là khóa của tài khoản dịch vụ %1. Tài khoản sẽ đăng nhập ở trang tiếp theo, không cần trình duyệt.</translation>
    </message>
    <message>
        <source>The service account %1 is signed in on this computer. No client file is needed.</source>
        <translation>Tài khoản dịch vụ %1 đã đăng nhập trên máy này. Không cần tệp ứng dụng.</translation>
    </message>
    <message>
        <source>Choose the file for Google that your administrator made</source>
        <translation>Chọn tệp cho Google do quản trị viên tạo</translation>
    </message>
    <message>
        <source>It is a client file, with which people sign in in the browser, or the key file of a service account, which needs no browser.</source>
        <translation>Đó là tệp ứng dụng, dùng để mọi người đăng nhập trong trình duyệt, hoặc tệp khóa của tài khoản dịch vụ, không cần trình duyệt.</translation>
    </message>
    <message>
        <source>Google client file or key file</source>
        <translation>Tệp ứng dụng Google hoặc tệp khóa</translation>
    </message>
    <message>
        <source>Browse for the Google client file or key file</source>
        <translation>Duyệt tìm tệp ứng dụng Google hoặc tệp khóa</translation>
    </message>
    <message>
        <source>How does an administrator make a client file?</source>
        <translation>Quản trị viên tạo tệp ứng dụng thế nào?</translation>
    </message>
    <message>
        <source>Choose the Google client file or key file</source>
        <translation>Chọn tệp ứng dụng Google hoặc tệp khóa</translation>
    </message>
    <message>
        <source>Client files and key files (*.json);;All files (*)</source>
        <translation>Tệp ứng dụng và tệp khóa (*.json);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The disk of this file does not answer.</source>
        <translation>Ổ đĩa chứa tệp này không trả lời.</translation>
    </message>
</context>
<context>
    <name>vtrack::ClipActions</name>
    <message>
        <source>Pla&amp;y</source>
        <translation>&amp;Phát</translation>
    </message>
    <message>
        <source>Play the clip (Return or a double click)</source>
        <translation>Phát video (Enter hoặc nhấp đúp)</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation>&amp;Hiện trong thư mục</translation>
    </message>
    <message>
        <source>Open in Google Dri&amp;ve</source>
        <translation>Mở trên Google Dri&amp;ve</translation>
    </message>
    <message>
        <source>Copy the &amp;path</source>
        <translation>&amp;Sao chép đường dẫn</translation>
    </message>
</context>
<context>
    <name>vtrack::ClipBar</name>
    <message>
        <source>Earlier clip</source>
        <translation>Video trước</translation>
    </message>
    <message>
        <source>Go to the clip before (Ctrl+Left)</source>
        <translation>Đến video trước (Ctrl+Trái)</translation>
    </message>
    <message>
        <source>Later clip</source>
        <translation>Video sau</translation>
    </message>
    <message>
        <source>Go to the clip after (Ctrl+Right)</source>
        <translation>Đến video sau (Ctrl+Phải)</translation>
    </message>
</context>
<context>
    <name>vtrack::ClockStatus</name>
    <message>
        <source>Comparing with Google&apos;s clock…</source>
        <translation>Đang so với đồng hồ của Google…</translation>
    </message>
    <message>
        <source>The clock of this computer is right.</source>
        <translation>Đồng hồ của máy này chạy đúng.</translation>
    </message>
    <message>
        <source>It could not be compared with Google&apos;s.</source>
        <translation>Không so được với đồng hồ của Google.</translation>
    </message>
</context>
<context>
    <name>vtrack::CoverageModel</name>
    <message numerus="yes">
        <source>%n gaps, %1 together</source>
        <translation>
            <numerusform>%n khoảng trống, tổng cộng %1</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>In Drive, not here yet</source>
        <translation>Trên Drive, chưa về đây</translation>
    </message>
    <message>
        <source>Processed and cleaned up</source>
        <translation>Đã xử lý và dọn dẹp</translation>
    </message>
    <message>
        <source>Gap: nothing recorded</source>
        <translation>Khoảng trống: không ghi</translation>
    </message>
    <message>
        <source>No footage known</source>
        <translation>Chưa biết video nào</translation>
    </message>
    <message>
        <source>no longer downloaded</source>
        <translation>không còn tải về</translation>
    </message>
    <message>
        <source>Newest footage ends %1.</source>
        <translation>Video mới nhất kết thúc lúc %1.</translation>
    </message>
    <message>
        <source>Drive was searched up to %1.</source>
        <translation>Đã tìm trên Drive đến %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n cameras</source>
        <translation>
            <numerusform>%n camera</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n cần bạn</numerusform>
        </translation>
    </message>
    <message>
        <source>The program did not run</source>
        <translation>Chương trình không chạy</translation>
    </message>
    <message>
        <source>Planned silence: from %1 until %2.</source>
        <translation>Im lặng đã báo trước: từ %1 đến %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n known gaps, %1 together</source>
        <translation>
            <numerusform>%n khoảng trống đã biết, tổng cộng %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Known gap: somebody knows of it</source>
        <translation>Khoảng trống đã biết: đã có người biết</translation>
    </message>
    <message>
        <source>Its usual hours are not known yet, so a silence is drawn as a dotted line and not as a gap.</source>
        <translation>Chưa biết giờ ghi thường lệ của camera này, nên khi camera im lặng, dòng được vẽ bằng nét chấm chứ không phải khoảng trống.</translation>
    </message>
    <message>
        <source>the usual hours of this camera are not known yet, so nobody can say whether it should have recorded</source>
        <translation>chưa biết giờ ghi thường lệ của camera này, nên không thể nói lúc đó có phải ghi hình hay không</translation>
    </message>
</context>
<context>
    <name>vtrack::DashboardWindow</name>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Sample Drive</source>
        <translation>Drive mẫu</translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation>Chưa có camera</translation>
    </message>
    <message>
        <source>Choose the camera folders in Google Drive whose clips you want on this computer.</source>
        <translation>Hãy chọn các thư mục camera trên Google Drive có video cần đưa về máy này.</translation>
    </message>
    <message>
        <source>Add &amp;cameras…</source>
        <translation>Thêm &amp;camera…</translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation>Tệ&amp;p mới</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>H&amp;oạt động</translation>
    </message>
    <message>
        <source>%1 more in the queue.</source>
        <translation>Còn %1 tệp chờ đến lượt.</translation>
    </message>
    <message>
        <source>Nothing to download now.</source>
        <translation>Hiện không có gì để tải.</translation>
    </message>
    <message>
        <source>Footage is still downloaded in the background.</source>
        <translation>Chương trình vẫn tiếp tục lấy video.</translation>
    </message>
    <message>
        <source>This desktop has no tray for the icon, so closing the window only minimises it. To quit the program, choose “Quit” in the menu at the top right.</source>
        <translation>Màn hình này không có chỗ cho biểu tượng, nên khi đóng, cửa sổ chỉ được thu nhỏ. Để thoát hẳn, hãy chọn “Thoát” trong trình đơn ở góc trên bên phải.</translation>
    </message>
    <message>
        <source>&amp;Cameras</source>
        <translation>Cam&amp;era</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Đang thử lại</translation>
    </message>
    <message>
        <source>No file is retrying.</source>
        <translation>Đến giờ mọi tệp đều lấy được.</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Khoảng trống</translation>
    </message>
    <message>
        <source>No gaps in the time shown above.</source>
        <translation>Trong thời gian trên, không camera nào im lặng lâu hơn nhịp thường lệ.</translation>
    </message>
    <message>
        <source>with the next check</source>
        <translation>ở lần kiểm tra tới</translation>
    </message>
    <message numerus="yes">
        <source>%n files are retrying, next try %1.</source>
        <translation>
            <numerusform>%n tệp đang thử lại, lần tới %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Gaps</source>
        <translation>&amp;Khoảng trống</translation>
    </message>
    <message>
        <source>Retr&amp;y</source>
        <translation>Thử lạ&amp;i</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Danh sách</translation>
    </message>
    <message>
        <source>Dow&amp;nloads</source>
        <translation>Tải x&amp;uống</translation>
    </message>
    <message>
        <source>Show in the &amp;timeline</source>
        <translation>Hiện trên &amp;dòng thời gian</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) wait in Drive.</source>
        <translation>
            <numerusform>%n video đang chờ trên Drive.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Gaps, %1</source>
        <translation>&amp;Khoảng trống, %1</translation>
    </message>
    <message>
        <source>&amp;Gaps today</source>
        <translation>&amp;Khoảng trống hôm nay</translation>
    </message>
    <message>
        <source>&amp;Gaps on %1</source>
        <translation>&amp;Khoảng trống ngày %1</translation>
    </message>
</context>
<context>
    <name>vtrack::DayCalendar</name>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
</context>
<context>
    <name>vtrack::DesktopProgram</name>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>A new camera was added</source>
        <translation>Đã thêm một camera mới</translation>
    </message>
    <message>
        <source>The disk will be full soon</source>
        <translation>Ổ đĩa sắp đầy</translation>
    </message>
    <message>
        <source>Other programs are not served</source>
        <translation>Chưa phục vụ được các chương trình khác</translation>
    </message>
    <message>
        <source>Syncing goes on</source>
        <translation>Đồng bộ tiếp tục</translation>
    </message>
    <message>
        <source>The account is %1.</source>
        <translation>Tài khoản là %1.</translation>
    </message>
    <message>
        <source>Google account</source>
        <translation>Tài khoản Google</translation>
    </message>
    <message>
        <source>Google Drive is connected as %1.</source>
        <translation>Đã kết nối Google Drive bằng tài khoản %1.</translation>
    </message>
</context>
<context>
    <name>vtrack::DiagnosticsWindow</name>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Kiểm tra lại</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Chẩn đoán</translation>
    </message>
    <message>
        <source>&amp;Support archive…</source>
        <translation>Tệp &amp;hỗ trợ…</translation>
    </message>
    <message>
        <source>Collects information for support, without passwords and keys</source>
        <translation>Thu thập thông tin cho người hỗ trợ bạn, không kèm mật khẩu và khóa</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Các mục kiểm tra</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Đang tìm nguyên nhân sự cố…</translation>
    </message>
    <message>
        <source>Everything works.</source>
        <translation>Mọi thứ đều hoạt động.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) need your attention.</source>
        <translation>
            <numerusform>Có %n mục cần bạn chú ý.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problem was found; %n test(s) have no result.</source>
        <translation>
            <numerusform>Không thấy vấn đề; %n mục chưa có kết quả.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::EvidenceDialog</name>
    <message>
        <source>Choose the &amp;folder…</source>
        <translation>Chọn &amp;thư mục…</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Mở thư mục</translation>
    </message>
    <message>
        <source>Export as evidence</source>
        <translation>Xuất làm bằng chứng</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Tiến độ xuất</translation>
    </message>
    <message>
        <source>A new folder gets a copy of the clip, a sheet with everything that is known of it (PDF and JSON), and SHA256SUMS, with which anybody can check that nothing was changed. The owner&apos;s name and e-mail address in Google Drive are on the sheet.</source>
        <translation>Một thư mục mới nhận bản sao của video, phiếu ghi mọi điều biết về nó (PDF và JSON), và SHA256SUMS để ai cũng kiểm tra được rằng chưa có gì bị thay đổi. Trên phiếu có tên và địa chỉ e-mail của chủ sở hữu trên Google Drive.</translation>
    </message>
    <message>
        <source>Choose the folder for the evidence</source>
        <translation>Chọn thư mục cho bằng chứng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Copying and checking…</source>
        <translation>Đang sao chép và kiểm tra…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Exported and checked: “%1”.</source>
        <translation>Đã xuất và kiểm tra: “%1”.</translation>
    </message>
    <message>
        <source>Export as &amp;evidence…</source>
        <translation>Xuất làm bằng &amp;chứng…</translation>
    </message>
</context>
<context>
    <name>vtrack::FirstDayChoice</name>
    <message>
        <source>Which clips are fetched</source>
        <translation>Video nào được tải về</translation>
    </message>
    <message>
        <source>All that are in Drive</source>
        <translation>Tất cả video có trên Drive</translation>
    </message>
    <message>
        <source>Uploaded from today on</source>
        <translation>Tải lên Drive từ hôm nay</translation>
    </message>
    <message>
        <source>Uploaded in the last 7 days, and later</source>
        <translation>Tải lên Drive trong 7 ngày qua và về sau</translation>
    </message>
    <message>
        <source>Uploaded from this day on:</source>
        <translation>Tải lên Drive từ ngày này:</translation>
    </message>
    <message>
        <source>Older clips stay in Drive and are counted. You can choose an earlier day later: then they are fetched.</source>
        <translation>Video cũ hơn vẫn ở trên Drive và được đếm. Sau này bạn có thể chọn ngày sớm hơn: khi đó chúng sẽ được tải về.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu tiên</translation>
    </message>
</context>
<context>
    <name>vtrack::FolderTreeView</name>
    <message>
        <source>All cameras in the selected folder and in the folders below it (space bar)</source>
        <translation>Mọi camera trong thư mục đang chọn và các thư mục bên dưới (phím cách)</translation>
    </message>
    <message>
        <source>Untick all cameras in this fo&amp;lder</source>
        <translation>Bỏ đánh dấu mọi camera trong thư mụ&amp;c này</translation>
    </message>
    <message>
        <source>Tick all cameras in this fo&amp;lder</source>
        <translation>Đánh dấu mọi camera trong thư mụ&amp;c này</translation>
    </message>
</context>
<context>
    <name>vtrack::FoldingTabs</name>
    <message>
        <source>Show the lists</source>
        <translation>Hiện danh sách</translation>
    </message>
    <message>
        <source>Hide the lists</source>
        <translation>Ẩn danh sách</translation>
    </message>
</context>
<context>
    <name>vtrack::FootagePage</name>
    <message>
        <source>Footage</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Existing sources keep their folder; edit a source to change it.</source>
        <translation>Nguồn đã có giữ nguyên thư mục; hãy sửa nguồn để thay đổi.</translation>
    </message>
    <message>
        <source> GB</source>
        <translation> GB</translation>
    </message>
    <message>
        <source>Clean-up</source>
        <translation>Dọn dẹp</translation>
    </message>
    <message>
        <source>&amp;Remove processed footage once a day</source>
        <translation>&amp;Xóa video đã xử lý mỗi ngày một lần</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Duyệt…</translation>
    </message>
    <message>
        <source>Browse for the folder of new sources</source>
        <translation>Duyệt tìm thư mục của nguồn mới</translation>
    </message>
    <message>
        <source>New sources save their footage there.</source>
        <translation>Nguồn mới sẽ lưu video ở đó.</translation>
    </message>
    <message>
        <source>My user and its group</source>
        <translation>Người dùng của tôi và nhóm của người dùng đó</translation>
    </message>
    <message>
        <source>Only my user</source>
        <translation>Chỉ người dùng của tôi</translation>
    </message>
    <message>
        <source>Everybody on this computer</source>
        <translation>Mọi người trên máy tính này</translation>
    </message>
    <message>
        <source>&amp;Who may watch new footage:</source>
        <translation>&amp;Ai được xem video mới:</translation>
    </message>
    <message>
        <source>Takes effect at the next start. Footage that is here keeps its permissions.</source>
        <translation>Có hiệu lực từ lần khởi động sau. Video đã có giữ nguyên quyền truy cập.</translation>
    </message>
    <message>
        <source>&amp;Keep the last days:</source>
        <translation>&amp;Giữ số ngày gần nhất:</translation>
    </message>
    <message>
        <source>F&amp;older for new sources:</source>
        <translation>Thư &amp;mục cho nguồn mới:</translation>
    </message>
    <message>
        <source>Reserve on the &amp;disk:</source>
        <translation>Phần dự &amp;trữ trên đĩa:</translation>
    </message>
    <message>
        <source>Downloads leave this much of each disk free.</source>
        <translation>Khi tải về, mỗi ổ đĩa luôn được để trống chừng này.</translation>
    </message>
    <message>
        <source>Free &amp;space…</source>
        <translation>Giải phóng dung &amp;lượng…</translation>
    </message>
    <message>
        <source>Folder for new sources</source>
        <translation>Thư mục cho nguồn mới</translation>
    </message>
    <message>
        <source>Checking the folder…</source>
        <translation>Đang kiểm tra thư mục…</translation>
    </message>
    <message>
        <source>Only %1 are free: with this reserve nothing is downloaded until space is freed.</source>
        <translation>Chỉ còn trống %1: với mức dự trữ này, sẽ không tải gì về cho đến khi có thêm dung lượng trống.</translation>
    </message>
    <message>
        <source>The disk of this folder does not answer. Nothing has changed.</source>
        <translation>Ổ đĩa chứa thư mục này không trả lời. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>A disk with footage does not answer, so the free space is not known.</source>
        <translation>Một ổ đĩa chứa video không trả lời nên chưa biết dung lượng trống.</translation>
    </message>
</context>
<context>
    <name>vtrack::GapModel</name>
    <message>
        <source>%1 silent since %2</source>
        <translation>%1 im lặng từ %2</translation>
    </message>
    <message>
        <source>%1 silent for %2</source>
        <translation>%1 im lặng trong %2</translation>
    </message>
    <message>
        <source>Check the camera, its power and its upload to Drive.</source>
        <translation>Hãy kiểm tra camera, nguồn điện và việc tải lên Drive.</translation>
    </message>
    <message>
        <source>Known until %1</source>
        <translation>Đã biết đến %1</translation>
    </message>
    <message>
        <source>%1 · known</source>
        <translation>%1 · đã biết</translation>
    </message>
    <message>
        <source>%1 · the program did not run then</source>
        <translation>%1 · lúc đó chương trình không chạy</translation>
    </message>
    <message>
        <source>Planned: %1 silent for %2</source>
        <translation>Báo trước: %1 im lặng trong %2</translation>
    </message>
    <message>
        <source>From %1 until %2</source>
        <translation>Từ %1 đến %2</translation>
    </message>
</context>
<context>
    <name>vtrack::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Chung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Ngôn ngữ:</translation>
    </message>
    <message>
        <source>New footage and problems</source>
        <translation>Video mới và sự cố</translation>
    </message>
    <message>
        <source>Problems only</source>
        <translation>Chỉ sự cố</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>&amp;Notifications:</source>
        <translation>&amp;Thông báo:</translation>
    </message>
    <message>
        <source>&amp;Start when I log in, in the background</source>
        <translation>&amp;Khởi động ngầm khi tôi đăng nhập máy</translation>
    </message>
    <message>
        <source>Footage is downloaded only while the program is running.</source>
        <translation>Video chỉ về khi chương trình đang chạy.</translation>
    </message>
</context>
<context>
    <name>vtrack::KeyVault</name>
    <message>
        <source>You are still signed in, but your key lies in a keyring (the system&apos;s safe for passwords) that this session does not have, so new footage cannot be fetched. Start the program from the desktop in which you signed in, or sign out and sign in again.</source>
        <translation>Bạn vẫn đang đăng nhập, nhưng khóa nằm trong kho khóa (nơi hệ thống giữ mật khẩu) mà phiên này không có, nên không lấy được video mới. Hãy mở chương trình từ màn hình nền nơi bạn đã đăng nhập, hoặc đăng xuất rồi đăng nhập lại.</translation>
    </message>
</context>
<context>
    <name>vtrack::LoopbackReplyHandler</name>
    <message>
        <source>Port %1, where Google&apos;s answer must arrive, is in use by another program on this computer. Close that program, then sign in again.</source>
        <translation>Cổng %1 nhận trả lời của Google đang bị chương trình khác trên máy này dùng. Hãy đóng chương trình đó rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>Unexpected request</source>
        <translation>Yêu cầu không mong đợi</translation>
    </message>
    <message>
        <source>This request is too large.</source>
        <translation>Yêu cầu này quá lớn.</translation>
    </message>
    <message>
        <source>Return to V_Track Cloud Sync.</source>
        <translation>Hãy quay lại V_Track Cloud Sync.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Bạn chưa đăng nhập</translation>
    </message>
    <message>
        <source>You can close this page and return to V_Track Cloud Sync to try again.</source>
        <translation>Bạn có thể đóng trang này và quay lại V_Track Cloud Sync để thử lại.</translation>
    </message>
    <message>
        <source>Google&apos;s answer has arrived</source>
        <translation>Đã nhận được trả lời của Google</translation>
    </message>
    <message>
        <source>Return to V_Track Cloud Sync: it says whether you are signed in. You can close this page.</source>
        <translation>Hãy quay lại V_Track Cloud Sync: chương trình cho biết bạn đã đăng nhập hay chưa. Bạn có thể đóng trang này.</translation>
    </message>
</context>
<context>
    <name>vtrack::NetworkPage</name>
    <message>
        <source>Network</source>
        <translation>Mạng</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Kiểm tra kết nố&amp;i</translation>
    </message>
    <message>
        <source>&amp;Downloads at a time:</source>
        <translation>&amp;Số tệp tải cùng lúc:</translation>
    </message>
    <message>
        <source> Mbps</source>
        <translation> Mbps</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>không giới hạn</translation>
    </message>
    <message>
        <source>&amp;Bandwidth of all downloads:</source>
        <translation>&amp;Băng thông cho mọi lượt tải:</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>Proxy HTTP</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <translation>Proxy SOCKS 5</translation>
    </message>
    <message>
        <source>&amp;Proxy:</source>
        <translation>&amp;Proxy:</translation>
    </message>
    <message>
        <source>&amp;Host:</source>
        <translation>&amp;Máy chủ:</translation>
    </message>
    <message>
        <source>P&amp;ort:</source>
        <translation>&amp;Cổng:</translation>
    </message>
    <message>
        <source>&amp;User name:</source>
        <translation>Tên &amp;người dùng:</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Mật &amp;khẩu:</translation>
    </message>
    <message>
        <source>The password is stored encrypted.</source>
        <translation>Mật khẩu được lưu ở dạng mã hóa.</translation>
    </message>
    <message>
        <source>The password is stored.</source>
        <translation>Đã lưu mật khẩu.</translation>
    </message>
    <message>
        <source>Asking Google…</source>
        <translation>Đang hỏi Google…</translation>
    </message>
    <message>
        <source>Google answers.</source>
        <translation>Google có trả lời.</translation>
    </message>
    <message>
        <source>Download &amp;first:</source>
        <translation>&amp;Tải trước:</translation>
    </message>
    <message>
        <source>The oldest clips</source>
        <translation>Video cũ nhất</translation>
    </message>
    <message>
        <source>The newest clips</source>
        <translation>Video mới nhất</translation>
    </message>
    <message>
        <source>Enter the host of the proxy, or choose another kind of proxy.</source>
        <translation>Hãy nhập máy chủ của proxy, hoặc chọn loại proxy khác.</translation>
    </message>
    <message>
        <source>The proxy was changed elsewhere meanwhile. Close the settings, open them again, and then enter the password.</source>
        <translation>Trong lúc đó, proxy đã được thay đổi ở nơi khác. Hãy đóng phần cài đặt, mở lại rồi nhập mật khẩu.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
</context>
<context>
    <name>vtrack::NewCameraAdder</name>
    <message>
        <source>The new camera “%1” was added to “%2”: this source takes all that appear next to its cameras.</source>
        <translation>Camera mới “%1” đã được thêm vào “%2”: nguồn này nhận mọi camera xuất hiện bên cạnh các camera của nó.</translation>
    </message>
</context>
<context>
    <name>vtrack::NewCameraBanner</name>
    <message>
        <source>New camera folder</source>
        <translation>Thư mục camera mới</translation>
    </message>
    <message>
        <source>Its footage stays in Drive, and you are not asked again</source>
        <translation>Video vẫn ở trên Drive, và chương trình không hỏi lại</translation>
    </message>
    <message>
        <source>Continue w&amp;ith it</source>
        <translation>Tiếp tục với t&amp;hư mục này</translation>
    </message>
    <message numerus="yes">
        <source>%n other folder(s) appeared, too.</source>
        <translation>
            <numerusform>Còn %n thư mục mới khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add this camera</source>
        <translation>T&amp;hêm camera này</translation>
    </message>
    <message>
        <source>Not o&amp;urs</source>
        <translation>Không phải củ&amp;a tôi</translation>
    </message>
</context>
<context>
    <name>vtrack::Notifier</name>
    <message numerus="yes">
        <source>%n new clip(s)</source>
        <translation>
            <numerusform>%n video mới</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 downloaded.</source>
        <comment>the source&apos;s name, then a size</comment>
        <translation>“%1”: đã đưa về %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the queue.</source>
        <translation>
            <numerusform>Còn %n video nữa sẽ về.</numerusform>
        </translation>
    </message>
    <message>
        <source>No new footage is downloaded</source>
        <translation>Không có video mới về</translation>
    </message>
    <message>
        <source>Not all footage is downloaded</source>
        <translation>Video chưa về đủ</translation>
    </message>
    <message numerus="yes">
        <source>%n other source(s) have a problem, too.</source>
        <translation>
            <numerusform>%n nguồn khác cũng gặp sự cố.</numerusform>
        </translation>
    </message>
    <message>
        <source>Footage may be missing</source>
        <translation>Có thể thiếu video</translation>
    </message>
    <message numerus="yes">
        <source>%n more have a problem.</source>
        <translation>
            <numerusform>Còn %n mục khác cần xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new camera folder</source>
        <translation>Thư mục camera mới</translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s) are silent: check the recorder and the site&apos;s internet.</source>
        <translation>
            <numerusform>Cả %n camera đều im lặng: hãy kiểm tra đầu ghi và mạng tại nơi lắp.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are silent: %1.</source>
        <translation>
            <numerusform>%n camera im lặng: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still paused</source>
        <translation>Vẫn đang tạm dừng</translation>
    </message>
    <message>
        <source>No footage has been fetched since %1. Resume when the pause is no longer needed.</source>
        <translation>Không có video nào được tải về từ %1. Hãy tiếp tục khi không cần tạm dừng nữa.</translation>
    </message>
    <message>
        <source>Alarms cannot be sent</source>
        <translation>Không gửi được cảnh báo</translation>
    </message>
</context>
<context>
    <name>vtrack::PeakHoursPage</name>
    <message>
        <source>Timetable</source>
        <translation>Thời gian biểu</translation>
    </message>
    <message>
        <source>In peak hours, sources are checked less often, and downloads use less bandwidth. For all other hours, the interval is set in each source.</source>
        <translation>Giờ cao điểm là lúc nhường mạng cho việc khác: kiểm tra nguồn thưa hơn và tải chậm hơn. Khoảng cách kiểm tra trong các giờ khác được đặt ở từng nguồn.</translation>
    </message>
    <message>
        <source>No peak hours</source>
        <translation>Không có giờ cao điểm</translation>
    </message>
    <message>
        <source>Office: Monday to Friday, 8 to 18</source>
        <translation>Văn phòng: thứ Hai đến thứ Sáu, 8–18 giờ</translation>
    </message>
    <message>
        <source>Two shifts: Monday to Saturday, 6 to 22</source>
        <translation>Hai ca: thứ Hai đến thứ Bảy, 6–22 giờ</translation>
    </message>
    <message>
        <source>My own hours</source>
        <translation>Giờ của riêng tôi</translation>
    </message>
    <message>
        <source>&amp;Peak hours:</source>
        <translation>&amp;Giờ cao điểm:</translation>
    </message>
    <message>
        <source>Check at &amp;most every:</source>
        <translation>&amp;Kiểm tra không dày hơn mỗi:</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>&amp;Bandwidth in peak hours:</source>
        <translation>&amp;Băng thông giờ cao điểm:</translation>
    </message>
    <message>
        <source> Mbps</source>
        <translation> Mbps</translation>
    </message>
    <message>
        <source>as in all other hours</source>
        <translation>như các giờ khác</translation>
    </message>
</context>
<context>
    <name>vtrack::PersonLabel</name>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Chưa có ai đăng nhập.</translation>
    </message>
</context>
<context>
    <name>vtrack::RecentFilesModel</name>
    <message>
        <source>Recorded %1</source>
        <translation>Ghi lúc %1</translation>
    </message>
    <message>
        <source>Fetched %1</source>
        <translation>Tải về lúc %1</translation>
    </message>
</context>
<context>
    <name>vtrack::RecentFilesPanel</name>
    <message>
        <source>Recent files</source>
        <translation>Tệp mới</translation>
    </message>
    <message>
        <source>Find clips: camera, day, time or file name</source>
        <translation>Tìm video: camera, ngày, giờ hoặc tên tệp</translation>
    </message>
    <message>
        <source>Find clips</source>
        <translation>Tìm video</translation>
    </message>
    <message>
        <source>No file has arrived yet.</source>
        <translation>Chưa có tệp nào.</translation>
    </message>
    <message>
        <source>No clip on this computer matches.</source>
        <translation>Không có video nào trên máy này khớp.</translation>
    </message>
</context>
<context>
    <name>vtrack::ReportOpener</name>
    <message>
        <source>Daily report</source>
        <translation>Báo cáo hằng ngày</translation>
    </message>
</context>
<context>
    <name>vtrack::ResumeBanner</name>
    <message>
        <source>Your setup was not finished. It continues where you left it.</source>
        <translation>Lần trước bạn chưa thiết lập xong. Bây giờ tiếp tục từ chỗ bạn đã dừng.</translation>
    </message>
    <message>
        <source>Start &amp;over</source>
        <translation>Làm lạ&amp;i từ đầu</translation>
    </message>
    <message>
        <source>Clears what you entered in this setup. You stay signed in; sources and footage stay.</source>
        <translation>Xóa những gì bạn đã nhập trong lần thiết lập này. Bạn vẫn đăng nhập; các nguồn và video vẫn còn.</translation>
    </message>
</context>
<context>
    <name>vtrack::RetryActions</name>
    <message>
        <source>&amp;Fetch this file</source>
        <translation>&amp;Vẫn lấy tệp này</translation>
    </message>
    <message>
        <source>&amp;Dismiss this file</source>
        <translation>&amp;Bỏ qua tệp này</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Đang thử lại</translation>
    </message>
</context>
<context>
    <name>vtrack::RetryModel</name>
    <message>
        <source>Next try %1</source>
        <translation>Thử lại %1</translation>
    </message>
    <message>
        <source>Next try with the next check</source>
        <translation>Thử lại ở lần kiểm tra tới</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Bạn đã bỏ qua tệp này</translation>
    </message>
</context>
<context>
    <name>vtrack::SchedulePage</name>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>Schedule and destination</source>
        <translation>Lịch và nơi lưu</translation>
    </message>
    <message>
        <source>Next: review your choices.</source>
        <translation>Tiếp theo: xem lại tất cả một lần nữa.</translation>
    </message>
    <message>
        <source>Choose how often V_Track checks for new footage, and where it saves it.</source>
        <translation>Chọn V_Track tìm video mới bao lâu một lần và lưu ở đâu.</translation>
    </message>
    <message>
        <source>Minutes between two checks</source>
        <translation>Số phút giữa hai lần tìm</translation>
    </message>
    <message>
        <source>Three suit most connections.</source>
        <translation>Ba là hợp với hầu hết đường truyền.</translation>
    </message>
    <message>
        <source>Browse for the destination folder</source>
        <translation>Duyệt tìm thư mục lưu</translation>
    </message>
    <message>
        <source>Chec&amp;k for new footage:</source>
        <translation>Tì&amp;m video mới:</translation>
    </message>
    <message>
        <source>&amp;Downloads at a time:</source>
        <translation>&amp;Số tệp tải cùng lúc:</translation>
    </message>
    <message>
        <source>Save footage &amp;in:</source>
        <translation>&amp;Lưu video vào:</translation>
    </message>
    <message>
        <source>Fast: every %1 minutes</source>
        <translation>Nhanh: mỗi %1 phút</translation>
    </message>
    <message>
        <source>Normal: every %1 minutes</source>
        <translation>Bình thường: mỗi %1 phút</translation>
    </message>
    <message>
        <source>Slow: every %1 minutes</source>
        <translation>Chậm: mỗi %1 phút</translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation>Mỗi giờ</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Khác…</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 đến %2</translation>
    </message>
    <message>
        <source>This is not a whole path. Type one such as %1, or browse for the folder.</source>
        <translation>Đây không phải là đường dẫn đầy đủ. Hãy nhập đường dẫn như %1, hoặc duyệt tìm thư mục.</translation>
    </message>
    <message>
        <source>Save footage in</source>
        <translation>Lưu video vào</translation>
    </message>
    <message>
        <source>Only %1 free here. At least 10 GB are recommended, or footage may soon have no room.</source>
        <translation>Ở đây chỉ còn trống %1. Nên có ít nhất 10 GB, nếu không video sẽ sớm hết chỗ.</translation>
    </message>
    <message>
        <source>%1 free here.</source>
        <translation>Ở đây còn trống %1.</translation>
    </message>
    <message>
        <source>Testing whether files can be saved there…</source>
        <translation>Đang thử lưu một tệp ở đó…</translation>
    </message>
    <message>
        <source>The source needs a name.</source>
        <translation>Nguồn cần có tên.</translation>
    </message>
    <message>
        <source>Choose the folder in which footage is saved.</source>
        <translation>Hãy chọn thư mục để lưu video.</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>&amp;Duyệt…</translation>
    </message>
    <message>
        <source>Na&amp;me of this source:</source>
        <translation>Tê&amp;n của nguồn này:</translation>
    </message>
    <message>
        <source>&amp;Clips to fetch:</source>
        <translation>&amp;Video cần tải:</translation>
    </message>
    <message>
        <source>It is shown in the list of sources, in alarms and in the daily report.</source>
        <translation>Tên này hiện trong danh sách nguồn, trong cảnh báo và trong báo cáo hằng ngày.</translation>
    </message>
    <message>
        <source>Taken from the project folder in Google Drive; type another name if you like.</source>
        <translation>Lấy từ tên thư mục dự án trên Google Drive; bạn có thể gõ tên khác.</translation>
    </message>
    <message>
        <source>The disk of this folder does not answer.</source>
        <translation>Ổ đĩa chứa thư mục này không trả lời.</translation>
    </message>
</context>
<context>
    <name>vtrack::SearchAnswer</name>
    <message>
        <source>Did you mean:</source>
        <translation>Có phải ý bạn là:</translation>
    </message>
    <message>
        <source>Search for “%1”</source>
        <translation>Tìm “%1”</translation>
    </message>
</context>
<context>
    <name>vtrack::SettingsActivity</name>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>space on the disk that stays free</source>
        <translation>dung lượng ổ đĩa luôn để trống</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>days after which processed footage is removed</source>
        <translation>số ngày sau đó video đã xử lý bị xóa</translation>
    </message>
    <message>
        <source>never</source>
        <translation>không bao giờ</translation>
    </message>
    <message>
        <source>limit of the bandwidth</source>
        <translation>giới hạn băng thông</translation>
    </message>
    <message>
        <source>%1 Mbps</source>
        <translation>%1 Mbps</translation>
    </message>
    <message>
        <source>peak hours</source>
        <translation>giờ cao điểm</translation>
    </message>
    <message>
        <source>alarms by e-mail</source>
        <translation>cảnh báo qua e-mail</translation>
    </message>
    <message>
        <source>off</source>
        <translation>tắt</translation>
    </message>
    <message>
        <source>on</source>
        <translation>bật</translation>
    </message>
    <message>
        <source>hours without alarms</source>
        <translation>giờ không gửi cảnh báo</translation>
    </message>
    <message>
        <source>A setting was changed: %1, from “%2” to “%3”.</source>
        <extracomment>%1 is one of the settings, in words.</extracomment>
        <translation>Một cài đặt đã được đổi: %1, từ “%2” thành “%3”.</translation>
    </message>
</context>
<context>
    <name>vtrack::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Các trang cài đặt</translation>
    </message>
    <message>
        <source>Other settings</source>
        <translation>Cài đặt khác</translation>
    </message>
    <message>
        <source>What was entered is still being checked.</source>
        <translation>Nội dung vừa nhập còn đang được kiểm tra.</translation>
    </message>
    <message>
        <source>&amp;Wait</source>
        <translation>&amp;Chờ</translation>
    </message>
    <message>
        <source>What was entered for “%1” is not saved.</source>
        <translation>Chưa lưu nội dung đã nhập ở “%1”.</translation>
    </message>
    <message>
        <source>&amp;Correct it</source>
        <translation>&amp;Sửa lại</translation>
    </message>
    <message>
        <source>The settings close by themselves when that is done. If you close them now, this entry is not saved; everything else that you changed is.</source>
        <translation>Cửa sổ cài đặt sẽ tự đóng khi kiểm tra xong. Nếu bạn đóng bây giờ, mục này không được lưu; mọi thay đổi khác đều được lưu.</translation>
    </message>
    <message>
        <source>&amp;Close without saving it</source>
        <translation>Đó&amp;ng, không lưu mục này</translation>
    </message>
    <message>
        <source>Everything else that you changed is saved.</source>
        <translation>Mọi thay đổi khác của bạn đã được lưu.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Close without saving %n entries</source>
        <translation>
            <numerusform>Đó&amp;ng, không lưu %n mục</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SettingsPage</name>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Saved. It takes effect at the next start.</source>
        <translation>Đã lưu. Có hiệu lực từ lần khởi động sau.</translation>
    </message>
    <message>
        <source>stored; type to replace it</source>
        <translation>đã lưu; gõ để thay</translation>
    </message>
    <message>
        <source>In settings.ini: %1</source>
        <translation>Trong settings.ini: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be used here. The number that is shown now counts.</source>
        <translation>Không dùng được “%1” ở đây. Số đang hiển thị là số có hiệu lực.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>vtrack::SetupFileImport</name>
    <message>
        <source>Choose the setup file</source>
        <translation>Chọn tệp thiết lập</translation>
    </message>
    <message>
        <source>Setup files (*.json);;All files (*)</source>
        <translation>Tệp thiết lập (*.json);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Setup file</source>
        <translation>Tệp thiết lập</translation>
    </message>
    <message>
        <source>The password of the setup file:</source>
        <translation>Mật khẩu của tệp thiết lập:</translation>
    </message>
    <message>
        <source>The setup file was not imported: its password was not given.</source>
        <translation>Chưa nhập tệp thiết lập: không có mật khẩu.</translation>
    </message>
</context>
<context>
    <name>vtrack::SetupWizard</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Drive</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>Set up V_Track Cloud Sync</source>
        <translation>Thiết lập V_Track Cloud Sync</translation>
    </message>
    <message>
        <source>Google access</source>
        <translation>Truy cập Google</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>Thêm nguồn</translation>
    </message>
</context>
<context>
    <name>vtrack::SignIn</name>
    <message>
        <source>The sign-in could not be started. Try again.</source>
        <translation>Không bắt đầu được đăng nhập. Hãy thử lại.</translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation>Đã hủy đăng nhập. Không có gì thay đổi.</translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service did not answer in time. Nothing has changed; check the internet connection, then sign in again.</source>
        <translation>Dịch vụ đăng nhập của Google không trả lời kịp. Không có gì thay đổi; hãy kiểm tra internet rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>The sign-in was not completed in the browser in time. Nothing has changed; try again when you are ready.</source>
        <translation>Chưa hoàn tất đăng nhập trong trình duyệt kịp lúc. Không có gì thay đổi; hãy thử lại khi bạn sẵn sàng.</translation>
    </message>
    <message>
        <source>Google refused the sign-in because of the client file. Ask your administrator to check it.</source>
        <translation>Google từ chối đăng nhập vì tệp ứng dụng. Hãy nhờ quản trị viên kiểm tra.</translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service could not be reached. Check the internet connection, then sign in again.</source>
        <translation>Không kết nối được dịch vụ đăng nhập của Google. Hãy kiểm tra internet rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>On Google&apos;s page this box was not ticked: %1. Without it no footage can be fetched. Sign in again and tick it.</source>
        <translation>Trên trang của Google, ô này chưa được đánh dấu: %1. Thiếu nó thì không lấy được video. Hãy đăng nhập lại và đánh dấu.</translation>
    </message>
    <message>
        <source>On Google&apos;s page this was not allowed: %1. Sign in again and tick every box.</source>
        <translation>Trên trang của Google, quyền này chưa được cho phép: %1. Hãy đăng nhập lại và đánh dấu mọi ô.</translation>
    </message>
    <message>
        <source>You chose %1, but on this computer only accounts of %2 may sign in. Nothing has changed; sign in again and choose an account of %2.</source>
        <translation>Bạn đã chọn %1, nhưng trên máy tính này chỉ tài khoản của %2 được đăng nhập. Chưa có gì thay đổi; hãy đăng nhập lại và chọn một tài khoản của %2.</translation>
    </message>
    <message>
        <source>Google still lists what you allowed; you can take it back at myaccount.google.com.</source>
        <translation>Google vẫn ghi những gì bạn đã cho phép; bạn có thể thu hồi tại myaccount.google.com.</translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service gave an answer that cannot be used. Nothing has changed; wait a little, then sign in again.</source>
        <translation>Dịch vụ đăng nhập của Google trả lời không dùng được. Chưa có gì thay đổi; hãy chờ một lát rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>Permission was not given on Google&apos;s page. Nothing has changed; sign in again and press “Continue” (or “Allow”) there: V_Track needs your name and e-mail address to know who you are.</source>
        <translation>Quyền chưa được cấp trên trang của Google. Không có gì thay đổi; hãy đăng nhập lại và nhấn “Tiếp tục” (hoặc “Cho phép”) ở đó: V_Track cần tên và địa chỉ e-mail để biết bạn là ai.</translation>
    </message>
    <message>
        <source>Permission was not given on Google&apos;s page. Nothing has changed; sign in again and press “Continue” (or “Allow”) there, so that V_Track may read your footage.</source>
        <translation>Bạn chưa cho phép trên trang của Google. Không có gì thay đổi; hãy đăng nhập lại và nhấn “Tiếp tục” (hoặc “Cho phép”) ở đó để V_Track đọc được video của bạn.</translation>
    </message>
</context>
<context>
    <name>vtrack::SignInDialog</name>
    <message>
        <source>Sign in again</source>
        <translation>Đăng nhập lại</translation>
    </message>
    <message>
        <source>Sign in with Google again</source>
        <translation>Đăng nhập lại bằng Google</translation>
    </message>
    <message>
        <source>Choose the same account, and leave the box for Google Drive ticked. All footage that is here stays.</source>
        <translation>Hãy chọn đúng tài khoản cũ và để nguyên dấu ở ô Google Drive. Mọi video đã có vẫn còn.</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Dùng tài khoản khác</translation>
    </message>
    <message>
        <source>Sign in as another person</source>
        <translation>Đăng nhập bằng người khác</translation>
    </message>
    <message>
        <source>The account must be able to see the camera folders of all sources. The present one stays signed in until you are done on Google&apos;s page. All footage that is here stays.</source>
        <translation>Tài khoản này phải thấy được thư mục camera của mọi nguồn. Tài khoản hiện tại vẫn đăng nhập cho đến khi bạn xong trên trang của Google. Mọi đoạn ghi hình đã có ở đây được giữ lại.</translation>
    </message>
    <message>
        <source>Choose the account %1, and leave the box for Google Drive ticked. All footage that is here stays.</source>
        <translation>Hãy chọn tài khoản %1 và giữ nguyên dấu chọn ở ô Google Drive. Mọi video đã có ở đây vẫn được giữ lại.</translation>
    </message>
    <message>
        <source>Choose the account %1 on Google&apos;s page.</source>
        <translation>Chọn tài khoản %1 trên trang của Google.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>Sign in with Google</source>
        <translation>Đăng nhập bằng Google</translation>
    </message>
</context>
<context>
    <name>vtrack::SignInPage</name>
    <message>
        <source>Sign in with Google</source>
        <translation>Đăng nhập bằng Google</translation>
    </message>
    <message>
        <source>First, tell us who you are. V_Track asks Google for your name, e-mail address and photo, and for nothing else.</source>
        <translation>Trước tiên, cho biết bạn là ai. V_Track hỏi Google tên, địa chỉ e-mail và ảnh của bạn, ngoài ra không hỏi gì thêm.</translation>
    </message>
    <message>
        <source>Now let V_Track see your Drive. It asks for permission to look at folders and download footage. It cannot change or delete anything there.</source>
        <translation>Giờ hãy cho V_Track xem Drive của bạn. Chương trình xin quyền xem thư mục và tải video. Nó không thể sửa hay xóa gì ở đó.</translation>
    </message>
    <message>
        <source>Google&apos;s page opens in your browser. Your password stays with Google; this program never sees it.</source>
        <translation>Trang của Google mở trong trình duyệt. Mật khẩu của bạn ở lại với Google; chương trình này không bao giờ thấy.</translation>
    </message>
    <message>
        <source>Choose the same account again, and leave the box for Google Drive ticked.</source>
        <translation>Hãy chọn lại đúng tài khoản đó và để nguyên dấu ở ô Google Drive.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Next: choose your cameras.</source>
        <translation>Tiếp theo: chọn các camera.</translation>
    </message>
    <message>
        <source>The service account %1 signs in with the key from its file. Nobody has to sign in in the browser.</source>
        <translation>Tài khoản dịch vụ %1 đăng nhập bằng khóa trong tệp. Không ai phải đăng nhập trong trình duyệt.</translation>
    </message>
    <message>
        <source>It sees the folders that are shared with its address in Google Drive.</source>
        <translation>Tài khoản này thấy các thư mục được chia sẻ với địa chỉ của nó trên Google Drive.</translation>
    </message>
    <message>
        <source>Access to Google Drive</source>
        <translation>Truy cập Google Drive</translation>
    </message>
    <message>
        <source>Next: access to Google Drive.</source>
        <translation>Tiếp theo: truy cập Google Drive.</translation>
    </message>
    <message>
        <source>The service account %1 has access to Google Drive with the same key. Nothing has to be confirmed in the browser.</source>
        <translation>Tài khoản dịch vụ %1 truy cập Google Drive bằng chính khóa đó. Không phải xác nhận gì trong trình duyệt.</translation>
    </message>
</context>
<context>
    <name>vtrack::SignInPanel</name>
    <message>
        <source>&amp;Sign in in the browser</source>
        <translation>Đăng nhập trong t&amp;rình duyệt</translation>
    </message>
    <message>
        <source>&amp;Connect Drive in the browser</source>
        <translation>&amp;Kết nối Drive trong trình duyệt</translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation>&amp;Mở lại trang</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>&amp;Sao chép địa chỉ</translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Thôi &amp;chờ</translation>
    </message>
    <message>
        <source>&amp;Keep the key in a file only I can read</source>
        <translation>&amp;Giữ khóa trong tệp chỉ tôi đọc được</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Thử &amp;lại</translation>
    </message>
    <message>
        <source>Use another &amp;account</source>
        <translation>Dùng tài khoản &amp;khác</translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation>&amp;Kết nối lại</translation>
    </message>
    <message>
        <source>Google granted access. Storing the sign-in…</source>
        <translation>Google đã đồng ý. Đang lưu đăng nhập an toàn…</translation>
    </message>
    <message>
        <source>The address is copied. Paste it into a browser on this computer.</source>
        <translation>Đã sao chép địa chỉ. Hãy dán vào trình duyệt trên máy này.</translation>
    </message>
    <message>
        <source>Checking whether you are already signed in…</source>
        <translation>Đang xem bạn đã đăng nhập chưa…</translation>
    </message>
    <message>
        <source>Waiting for you to finish on Google&apos;s page in the browser…</source>
        <translation>Đang chờ bạn hoàn tất trên trang của Google trong trình duyệt…</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address and open it in a browser on this computer; this page waits for it.</source>
        <translation>Không mở được trình duyệt. Hãy sao chép địa chỉ và mở trong trình duyệt trên máy này; trang này sẽ chờ.</translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation>Bạn đã đăng nhập.</translation>
    </message>
    <message>
        <source>Google Drive is connected.</source>
        <translation>Đã kết nối Google Drive.</translation>
    </message>
    <message>
        <source>Google account</source>
        <translation>Tài khoản Google</translation>
    </message>
    <message>
        <source>The previous account is signed out on this computer, but Google could not be told: %1 To withdraw its access, that person opens myaccount.google.com/permissions in a browser.</source>
        <translation>Tài khoản trước đã được đăng xuất khỏi máy tính này, nhưng không báo được cho Google: %1 Để thu hồi quyền truy cập, chủ tài khoản đó mở myaccount.google.com/permissions trong trình duyệt.</translation>
    </message>
    <message>
        <source>&amp;Use %1 from now on</source>
        <extracomment>%1 is an e-mail address.</extracomment>
        <translation>&amp;Dùng %1 từ nay</translation>
    </message>
    <message>
        <source>Kee&amp;p nothing, sign in each time</source>
        <translation>&amp;Không giữ gì, đăng nhập mỗi lần</translation>
    </message>
    <message>
        <source>Google granted access, but the keyring (the system&apos;s safe for passwords) is locked, so the sign-in is not stored and cannot be used to fetch footage. Unlock the keyring, then choose “Try again”.</source>
        <translation>Google đã cấp quyền, nhưng kho khóa (nơi hệ thống giữ mật khẩu) đang bị khóa, nên thông tin đăng nhập chưa được lưu và chưa thể dùng để tải video. Hãy mở khóa kho khóa, rồi chọn “Thử lại”.</translation>
    </message>
    <message>
        <source>Google granted access, but the keyring (the system&apos;s safe for passwords) does not answer, so the sign-in is not stored yet and cannot be used to fetch footage. Look for a window that asks for the keyring&apos;s password: after that, this page goes on by itself.</source>
        <translation>Google đã cấp quyền, nhưng kho khóa (nơi hệ thống giữ mật khẩu) không trả lời, nên thông tin đăng nhập chưa được lưu và chưa thể dùng để tải video. Hãy tìm cửa sổ hỏi mật khẩu của kho khóa: sau đó trang này tự tiếp tục.</translation>
    </message>
    <message>
        <source>Google granted access, but the keyring (the system&apos;s safe for passwords) refused to keep the key for the sign-in, so it is not stored and cannot be used to fetch footage. Choose “Try again” and allow access when the system asks for it. If it never asks, restart the program and sign in again.</source>
        <translation>Google đã cấp quyền, nhưng kho khóa (nơi hệ thống giữ mật khẩu) từ chối giữ khóa cho lần đăng nhập này, nên thông tin đăng nhập chưa được lưu và chưa thể dùng để tải video. Hãy chọn “Thử lại” và cho phép khi hệ thống hỏi. Nếu hệ thống không hỏi, hãy khởi động lại chương trình rồi đăng nhập lại.</translation>
    </message>
    <message>
        <source>Google granted access, but “keys.json” or “keyring.json” in the folder “%1” cannot be read, so the sign-in is not stored and cannot be used to fetch footage. Restore these files from a backup, or move them away; then choose “Try again”.</source>
        <translation>Google đã cấp quyền, nhưng không đọc được “keys.json” hoặc “keyring.json” trong thư mục “%1”, nên thông tin đăng nhập chưa được lưu và chưa thể dùng để tải video. Hãy khôi phục các tệp này từ bản sao lưu hoặc chuyển chúng đi nơi khác; rồi chọn “Thử lại”.</translation>
    </message>
    <message>
        <source>Use a key &amp;file…</source>
        <translation>&amp;Dùng tệp khóa…</translation>
    </message>
    <message>
        <source>Asking Google whether the key is good…</source>
        <translation>Đang hỏi Google xem khóa có dùng được không…</translation>
    </message>
    <message>
        <source>&amp;Sign in with the key</source>
        <translation>Đăng nhập bằng khó&amp;a</translation>
    </message>
    <message>
        <source>Choose the key file of a service account</source>
        <translation>Chọn tệp khóa của tài khoản dịch vụ</translation>
    </message>
    <message>
        <source>Key files (*.json);;All files (*)</source>
        <translation>Tệp khóa (*.json);;Mọi tệp (*)</translation>
    </message>
    <message>
        <source>V_Track has no keyring (the system&apos;s safe for keys) to use: this computer has none, or the window that makes one was closed. V_Track can keep its key in a file that only your user account can read, and your sign-in is encrypted with that key. Or it keeps nothing, and you sign in again after each start.</source>
        <translation>V_Track không có kho khóa (nơi hệ thống giữ khóa) để dùng: máy này không có, hoặc cửa sổ tạo kho khóa đã bị đóng. V_Track có thể giữ khóa trong tệp chỉ tài khoản của bạn đọc được, và mã hóa đăng nhập bằng khóa đó. Hoặc không giữ gì, và bạn đăng nhập lại sau mỗi lần khởi động.</translation>
    </message>
    <message>
        <source>Ask the keyring a&amp;gain</source>
        <translation>Hỏi lại &amp;kho khóa</translation>
    </message>
</context>
<context>
    <name>vtrack::SilenceActions</name>
    <message>
        <source>This gap is &amp;known</source>
        <translation>Đã &amp;biết khoảng trống này</translation>
    </message>
    <message>
        <source>The silence is &amp;known until</source>
        <translation>Đã &amp;biết việc im lặng đến</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Khoảng trống</translation>
    </message>
    <message>
        <source>this gap is known</source>
        <translation>đã biết khoảng trống này</translation>
    </message>
    <message>
        <source>known from %1 until %2</source>
        <translation>đã biết từ %1 đến %2</translation>
    </message>
    <message>
        <source>known until %1</source>
        <translation>đã biết đến %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n cameras of “%1”</source>
        <translation>
            <numerusform>Tất cả %n camera của “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>A silence is pla&amp;nned…</source>
        <translation>Báo trước việc im &amp;lặng…</translation>
    </message>
    <message>
        <source>A silence of all these cameras is pla&amp;nned…</source>
        <translation>Báo trước việc im &amp;lặng của tất cả camera này…</translation>
    </message>
    <message>
        <source>Today, end of day</source>
        <translation>Hết hôm nay</translation>
    </message>
    <message>
        <source>Tomorrow, end of day</source>
        <translation>Hết ngày mai</translation>
    </message>
    <message>
        <source>%1, end of day</source>
        <translation>hết ngày %1</translation>
    </message>
    <message numerus="yes">
        <source>In %n weeks: %1, end of day</source>
        <translation>
            <numerusform>Sau %n tuần: hết ngày %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Another day or time…</source>
        <translation>Ngày hoặc giờ khác…</translation>
    </message>
    <message>
        <source>T&amp;ake back “%1”</source>
        <translation>&amp;Rút lại “%1”</translation>
    </message>
    <message>
        <source>planned from %1 until %2</source>
        <translation>báo trước từ %1 đến %2</translation>
    </message>
    <message numerus="yes">
        <source>Take back for %n camera(s): “%1”</source>
        <translation>
            <numerusform>Rút lại cho %n camera: “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned: %n camera(s) silent from %1 until %2.</source>
        <translation>
            <numerusform>Đã báo trước: %n camera im lặng từ %1 đến %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SilenceDialog</name>
    <message>
        <source>Planned silence</source>
        <translation>Báo trước việc im lặng</translation>
    </message>
    <message>
        <source>Known silence</source>
        <translation>Việc im lặng đã biết</translation>
    </message>
    <message>
        <source>Ca&amp;meras:</source>
        <translation>Ca&amp;mera:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Từ:</translation>
    </message>
    <message>
        <source>&amp;Until:</source>
        <translation>Đế&amp;n:</translation>
    </message>
    <message>
        <source>Until %1, this silence is known and no alarm. If the camera records and falls silent again, that is another silence.</source>
        <translation>Đến %1, việc im lặng này là đã biết và không gây cảnh báo. Nếu camera ghi lại rồi lại im lặng thì đó là một lần im lặng khác.</translation>
    </message>
    <message>
        <source>From %1 until %2, silence is known and no alarm. Clips that come all the same are fetched as always.</source>
        <translation>Từ %1 đến %2, việc im lặng là đã biết và không gây cảnh báo. Video nào vẫn về thì vẫn được tải như thường lệ.</translation>
    </message>
    <message>
        <source>This cannot be saved: “Until” has to be later than “From”.</source>
        <translation>Chưa lưu được: “Đến” phải sau “Từ”.</translation>
    </message>
    <message>
        <source>This cannot be saved: “Until” has to be later than now.</source>
        <translation>Chưa lưu được: “Đến” phải sau thời điểm hiện tại.</translation>
    </message>
</context>
<context>
    <name>vtrack::SourceActions</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;Resume this source</source>
        <translation>&amp;Tiếp tục nguồn này</translation>
    </message>
    <message>
        <source>&amp;Pause this source</source>
        <translation>&amp;Tạm dừng nguồn này</translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation>Gỡ “%1”?</translation>
    </message>
    <message>
        <source>&amp;Delete its footage on this computer, too</source>
        <translation>&amp;Xóa cả video của nguồn trên máy này</translation>
    </message>
    <message>
        <source>&amp;Remove and delete the footage</source>
        <translation>&amp;Gỡ và xóa video</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Nguồn</translation>
    </message>
    <message numerus="yes">
        <source>No new footage of its cameras will come in. Google Drive is not touched. The %n clips in “%1” stay on this computer, unless you have them deleted here.</source>
        <translation>
            <numerusform>Video mới của các camera này sẽ không về nữa. Không đụng đến Google Drive. %n video trong “%1” vẫn ở trên máy này, trừ khi bạn chọn xóa ở đây.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Sync this source now</source>
        <translation>Đồng &amp;bộ nguồn này ngay</translation>
    </message>
    <message>
        <source>Actions for the source</source>
        <translation>Thao tác với nguồn</translation>
    </message>
    <message>
        <source>What can be done with the selected source</source>
        <translation>Những việc có thể làm với nguồn đang chọn</translation>
    </message>
    <message>
        <source>Size: %1.</source>
        <translation>Dung lượng: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not processed yet.</source>
        <translation>
            <numerusform>%n video trong số đó chưa được xử lý.</numerusform>
        </translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>&amp;Gỡ bỏ…</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>Giải phóng dung &amp;lượng…</translation>
    </message>
    <message>
        <source>Remove source</source>
        <translation>Gỡ nguồn</translation>
    </message>
    <message>
        <source>A silence is pla&amp;nned…</source>
        <translation>Báo trước việc &amp;im lặng…</translation>
    </message>
    <message>
        <source>&amp;Remove source</source>
        <translation>&amp;Gỡ nguồn</translation>
    </message>
</context>
<context>
    <name>vtrack::SourceEditor</name>
    <message>
        <source>Edit “%1”</source>
        <translation>Sửa “%1”</translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation>Lưu tha&amp;y đổi</translation>
    </message>
    <message>
        <source>Parts of the source</source>
        <translation>Các phần của nguồn</translation>
    </message>
    <message>
        <source>Schedule and destination</source>
        <translation>Lịch và nơi lưu</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Names and time zones</source>
        <translation>Tên và múi giờ</translation>
    </message>
    <message>
        <source>Close without saving your changes?</source>
        <translation>Đóng mà không lưu thay đổi?</translation>
    </message>
    <message>
        <source>&amp;Go on editing</source>
        <translation>&amp;Sửa tiếp</translation>
    </message>
    <message>
        <source>Checking every folder once more, then saving…</source>
        <translation>Đang xem lại từng thư mục rồi lưu…</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n camera khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n camera(s) out of this source?</source>
        <translation>
            <numerusform>Đưa %n camera ra khỏi nguồn này?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new is fetched from then on. What is on this computer stays.</source>
        <translation>Từ lúc đó sẽ không tải gì mới. Những gì có trên máy tính này vẫn còn.</translation>
    </message>
    <message>
        <source>&amp;Take out</source>
        <translation>Đư&amp;a ra</translation>
    </message>
    <message>
        <source>What you changed in this window is lost. The source, its cameras and its footage stay as they are.</source>
        <translation>Những gì bạn đã đổi trong cửa sổ này sẽ mất. Nguồn, các camera và video của nó giữ nguyên.</translation>
    </message>
    <message>
        <source>&amp;Close without saving</source>
        <translation>Đó&amp;ng, không lưu</translation>
    </message>
</context>
<context>
    <name>vtrack::SourceModel</name>
    <message>
        <source>Checking now…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>Kiểm tra %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation>%1 · tạm dừng</translation>
    </message>
    <message>
        <source>%1 · next %2</source>
        <translation>%1 · tiếp %2</translation>
    </message>
    <message>
        <source>Check failed %1</source>
        <translation>Kiểm tra không được %1</translation>
    </message>
    <message>
        <source>Last check: %1</source>
        <translation>Lần kiểm tra cuối: %1</translation>
    </message>
    <message>
        <source>Next check: %1</source>
        <translation>Lần kiểm tra tới: %1</translation>
    </message>
    <message numerus="yes">
        <source>Checked every %n minute(s)</source>
        <translation>
            <numerusform>Kiểm tra mỗi %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>Checked every %1 minutes in these peak hours, otherwise every %2</source>
        <translation>Kiểm tra mỗi %1 phút trong giờ cao điểm này, ngoài ra mỗi %2 phút</translation>
    </message>
</context>
<context>
    <name>vtrack::Sparkline</name>
    <message>
        <source>Nothing was downloaded in the last five minutes.</source>
        <translation>Năm phút qua không có gì về.</translation>
    </message>
    <message>
        <source>Current speed %1, maximum %2 in the last five minutes.</source>
        <translation>Tốc độ hiện tại %1, cao nhất %2 trong năm phút qua.</translation>
    </message>
    <message>
        <source>max. %1</source>
        <translation>tối đa %1</translation>
    </message>
</context>
<context>
    <name>vtrack::StatusHeader</name>
    <message>
        <source>&amp;Add source…</source>
        <translation>Thêm &amp;nguồn…</translation>
    </message>
    <message>
        <source>Choose more camera folders in Google Drive</source>
        <translation>Chọn thêm thư mục camera trên Google Drive</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Chẩn đoán…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Cài đặ&amp;t…</translation>
    </message>
    <message>
        <source>&amp;Google account…</source>
        <translation>Tài khoản &amp;Google…</translation>
    </message>
    <message>
        <source>Show t&amp;hem</source>
        <translation>&amp;Xem camera</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Tải về</translation>
    </message>
    <message>
        <source>Until I &amp;resume it</source>
        <translation>Đến khi tôi &amp;tiếp tục</translation>
    </message>
    <message>
        <source>Help and keys…</source>
        <translation>Trợ giúp và phím tắt…</translation>
    </message>
    <message>
        <source>C&amp;heck the settings…</source>
        <translation>Kiểm tra &amp;cài đặt…</translation>
    </message>
    <message>
        <source>Daily &amp;report</source>
        <translation>&amp;Báo cáo hằng ngày</translation>
    </message>
    <message>
        <source>Go on with the set&amp;up…</source>
        <translation>Tiếp tục thiết &amp;lập…</translation>
    </message>
    <message>
        <source>&amp;Sign in as %1…</source>
        <translation>Đăng nhập &amp;lại bằng %1…</translation>
    </message>
    <message>
        <source>A&amp;bout…</source>
        <translation>Giớ&amp;i thiệu…</translation>
    </message>
    <message>
        <source>&amp;Free space…</source>
        <translation>Giải phóng dung &amp;lượng…</translation>
    </message>
</context>
<context>
    <name>vtrack::StatusLabel</name>
    <message>
        <source>Error: %1</source>
        <translation>Lỗi: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Cảnh báo: %1</translation>
    </message>
</context>
<context>
    <name>vtrack::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>done</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>bước hiện tại</translation>
    </message>
</context>
<context>
    <name>vtrack::SummaryClipCount</name>
    <message>
        <source>Counting the clips in Google Drive…</source>
        <translation>Đang đếm video trong Google Drive…</translation>
    </message>
    <message>
        <source>The clips could not be counted. %1</source>
        <translation>Không đếm được video. %1</translation>
    </message>
    <message>
        <source>There are no clips in these folders yet.</source>
        <translation>Chưa có video nào trong các thư mục này.</translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s), %1.</source>
        <translation>
            <numerusform>%n video, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n clip(s), %1.</source>
        <translation>
            <numerusform>Hơn %n video, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest was uploaded on %1.</source>
        <translation>Video cũ nhất được tải lên ngày %1.</translation>
    </message>
    <message>
        <source>The disk has room: %1 are free.</source>
        <translation>Ổ đĩa đủ chỗ: còn trống %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n older clip(s), %1, stay in Drive.</source>
        <translation>
            <numerusform>%n video cũ hơn (%1) vẫn ở trên Drive.</numerusform>
        </translation>
    </message>
    <message>
        <source>At the measured speed, this takes %1.</source>
        <extracomment>%1 is a time, for example &quot;about 3 h&quot;</extracomment>
        <translation>Với tốc độ đo được, việc này mất %1.</translation>
    </message>
    <message>
        <source>The disk has too little room: %1 are free, of which %2 stay free. Choose another destination, leave older clips in Drive, or free some space.</source>
        <translation>Ổ đĩa không đủ chỗ: còn trống %1, trong đó %2 được giữ trống. Hãy chọn nơi lưu khác, để lại video cũ trên Drive, hoặc giải phóng dung lượng.</translation>
    </message>
</context>
<context>
    <name>vtrack::SummaryPage</name>
    <message>
        <source>Ready to start</source>
        <translation>Sẵn sàng bắt đầu</translation>
    </message>
    <message>
        <source>V_Track will now do the following. You can change all of it later.</source>
        <translation>V_Track sẽ làm những việc sau. Bạn có thể thay đổi tất cả về sau.</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Tóm tắt</translation>
    </message>
    <message>
        <source>&amp;Start syncing</source>
        <translation>&amp;Bắt đầu đồng bộ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Nguồn</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>download one at a time</source>
        <translation>tải từng tệp một</translation>
    </message>
    <message>
        <source>download up to %1 at the same time</source>
        <translation>tải tối đa %1 tệp cùng lúc</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Check for new footage %1, and %2.</source>
        <translation>Tìm video mới %1, và %2.</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Checking every folder once more, then saving…</source>
        <translation>Đang xem lại từng thư mục rồi lưu…</translation>
    </message>
    <message>
        <source>Next: the first clips are downloaded, and you can watch them arrive.</source>
        <translation>Tiếp theo: những video đầu tiên được tải về, bạn có thể theo dõi ngay.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tốc độ</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Đồng hồ</translation>
    </message>
    <message>
        <source>Start when I &amp;log in, in the background</source>
        <translation>Khởi động ngầm khi tôi đăng &amp;nhập máy</translation>
    </message>
    <message>
        <source>Footage is downloaded only while the program is running.</source>
        <translation>Video chỉ được tải về khi chương trình đang chạy.</translation>
    </message>
    <message>
        <source>First sync</source>
        <translation>Lần đồng bộ đầu</translation>
    </message>
    <message>
        <source>Download the &amp;newest first</source>
        <translation>&amp;Tải video mới nhất trước</translation>
    </message>
    <message>
        <source>Otherwise the oldest come first. It counts for all sources, and you can change it in the settings.</source>
        <translation>Nếu không, video cũ nhất được tải trước. Áp dụng cho mọi nguồn và bạn có thể đổi trong phần cài đặt.</translation>
    </message>
    <message>
        <source>Google access</source>
        <translation>Truy cập Google</translation>
    </message>
    <message>
        <source>New cameras</source>
        <translation>Camera mới</translation>
    </message>
    <message>
        <source>Cameras that appear next to these later are fetched, too, and you are told.</source>
        <translation>Camera sau này xuất hiện bên cạnh các camera này cũng được tải và bạn được thông báo.</translation>
    </message>
    <message>
        <source>You are asked about each camera that appears next to these later.</source>
        <translation>Bạn được hỏi về từng camera sau này xuất hiện bên cạnh các camera này.</translation>
    </message>
    <message>
        <source>None: this is the sample Drive on this computer.</source>
        <translation>Không có: đây là Drive mẫu trên máy này.</translation>
    </message>
    <message>
        <source>With the key of a service account.</source>
        <translation>Bằng khóa của tài khoản dịch vụ.</translation>
    </message>
    <message>
        <source>With the client file of your administrator, and a sign-in in the browser.</source>
        <translation>Bằng tệp ứng dụng của quản trị viên và đăng nhập trong trình duyệt.</translation>
    </message>
    <message>
        <source>Clips to fetch</source>
        <translation>Video cần tải</translation>
    </message>
</context>
<context>
    <name>vtrack::SummarySpeed</name>
    <message>
        <source>Measuring the download speed from Google Drive…</source>
        <translation>Đang đo tốc độ tải video từ Google Drive…</translation>
    </message>
    <message>
        <source>The speed could not be measured. %1</source>
        <translation>Không đo được tốc độ. %1</translation>
    </message>
    <message>
        <source>No clip there is large enough to measure the speed with.</source>
        <translation>Không có video nào đủ lớn để đo tốc độ.</translation>
    </message>
</context>
<context>
    <name>vtrack::SupportArchiveDialog</name>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Lưu…</translation>
    </message>
    <message>
        <source>Support archive</source>
        <translation>Tệp hỗ trợ</translation>
    </message>
    <message>
        <source>What the support archive holds</source>
        <translation>Nội dung tệp hỗ trợ</translation>
    </message>
    <message>
        <source>For support</source>
        <translation>Dành cho người hỗ trợ bạn</translation>
    </message>
    <message>
        <source>This is all that the file will hold. Passwords, keys, e-mail addresses and your name are left out; names of cameras and files are in it. Nothing is sent: save the file, then send it to whom you trust.</source>
        <translation>Đây là toàn bộ nội dung của tệp. Mật khẩu, khóa, địa chỉ e-mail và tên của bạn đã được bỏ; tên camera và tên tệp thì có. Không có gì được gửi đi: hãy lưu tệp rồi gửi cho người bạn tin cậy.</translation>
    </message>
    <message>
        <source>Collecting…</source>
        <translation>Đang thu thập…</translation>
    </message>
    <message>
        <source>Save the support archive</source>
        <translation>Lưu tệp hỗ trợ</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Đang lưu…</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Đã lưu thành “%1”.</translation>
    </message>
</context>
<context>
    <name>vtrack::SyncActions</name>
    <message>
        <source>Sync &amp;now</source>
        <translation>Đồng bộ &amp;ngay</translation>
    </message>
    <message>
        <source>Check for new footage now</source>
        <translation>Tìm video mới ngay lập tức</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Tạm &amp;dừng</translation>
    </message>
    <message>
        <source>Fetch footage again</source>
        <translation>Lấy video trở lại</translation>
    </message>
    <message>
        <source>Fetch nothing until you resume</source>
        <translation>Không lấy gì cho đến khi bạn tiếp tục</translation>
    </message>
    <message>
        <source>For one &amp;hour</source>
        <translation>Trong &amp;một giờ</translation>
    </message>
    <message>
        <source>Until &amp;tomorrow, %1</source>
        <translation>Đến ngà&amp;y mai, %1</translation>
    </message>
</context>
<context>
    <name>vtrack::SyncScheduler</name>
    <message>
        <source>Paused by a command or in the settings file, until %1: no new footage is fetched.</source>
        <translation>Đã tạm dừng bằng lệnh hoặc trong tệp cài đặt, đến %1: không lấy video mới.</translation>
    </message>
    <message>
        <source>Paused by a command or in the settings file, until it is resumed: no new footage is fetched.</source>
        <translation>Đã tạm dừng bằng lệnh hoặc trong tệp cài đặt, cho đến khi được tiếp tục: không lấy video mới.</translation>
    </message>
    <message>
        <source>Resumed by a command or in the settings file: new footage is fetched again.</source>
        <translation>Đã tiếp tục bằng lệnh hoặc trong tệp cài đặt: lại lấy video mới.</translation>
    </message>
    <message>
        <source>The pause is over: new footage is fetched again.</source>
        <translation>Đã hết thời gian tạm dừng: lại lấy video mới.</translation>
    </message>
    <message>
        <source>A person started a check of this source: “Sync now”.</source>
        <translation>Một người đã bắt đầu kiểm tra nguồn này: “Đồng bộ ngay”.</translation>
    </message>
    <message>
        <source>A person started a check of all sources: “Sync now”.</source>
        <translation>Một người đã bắt đầu kiểm tra tất cả các nguồn: “Đồng bộ ngay”.</translation>
    </message>
    <message>
        <source>Paused by a person, until %1: no new footage is fetched.</source>
        <translation>Một người đã tạm dừng, đến %1: không lấy video mới.</translation>
    </message>
    <message>
        <source>Paused by a person, until it is resumed: no new footage is fetched.</source>
        <translation>Một người đã tạm dừng, cho đến khi được tiếp tục: không lấy video mới.</translation>
    </message>
    <message>
        <source>Resumed by a person: new footage is fetched again.</source>
        <translation>Một người đã cho tiếp tục: lại lấy video mới.</translation>
    </message>
</context>
<context>
    <name>vtrack::TimelineControls</name>
    <message>
        <source>Earlier</source>
        <translation>Trước</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Chọn ngày</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Sau</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Hôm na&amp;y</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Camera and time: table 3 10:42</source>
        <translation>Camera và giờ: bàn 3 10:42</translation>
    </message>
    <message>
        <source>Find a camera and a time</source>
        <translation>Tìm camera và thời điểm</translation>
    </message>
    <message>
        <source>Go to a camera, a day and a time, for example “table 3 yesterday 10:42”. Keys: Ctrl+F, then Return.</source>
        <translation>Đến một camera, một ngày và giờ, ví dụ “bàn 3 hôm qua 10:42”. Phím: Ctrl+F, rồi Enter.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Ngày</translation>
    </message>
    <message>
        <source>Show a day</source>
        <translation>Hiện một ngày</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>&amp;Tuần</translation>
    </message>
    <message>
        <source>Show a week</source>
        <translation>Hiện một tuần</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>Thán&amp;g</translation>
    </message>
    <message>
        <source>Show a month</source>
        <translation>Hiện một tháng</translation>
    </message>
    <message>
        <source>Show more time</source>
        <translation>Hiện nhiều thời gian hơn</translation>
    </message>
    <message>
        <source>Show less time</source>
        <translation>Hiện ít thời gian hơn</translation>
    </message>
    <message>
        <source>%1 (Ctrl and the mouse wheel do the same)</source>
        <translation>%1 (giữ Ctrl và lăn chuột cũng vậy)</translation>
    </message>
    <message>
        <source>Choose a day. Shown: %1</source>
        <translation>Chọn ngày. Đang hiện: %1</translation>
    </message>
</context>
<context>
    <name>vtrack::TimelineLegend</name>
    <message>
        <source>Legend: %1</source>
        <translation>Chú giải: %1</translation>
    </message>
    <message>
        <source>Paler: only a part of that time</source>
        <translation>Nhạt hơn: chỉ một phần thời gian đó</translation>
    </message>
    <message>
        <source>Footage with a short gap</source>
        <translation>Video có một khoảng trống ngắn</translation>
    </message>
    <message>
        <source>Footage with a short known gap</source>
        <translation>Video có một khoảng trống ngắn đã biết</translation>
    </message>
    <message>
        <source>No footage expected, or the usual hours are not known yet</source>
        <translation>Không chờ video, hoặc chưa biết giờ ghi thường lệ</translation>
    </message>
</context>
<context>
    <name>vtrack::TimelinePanel</name>
    <message>
        <source>%1 (time of its upload)</source>
        <translation>%1 (giờ tải lên)</translation>
    </message>
    <message numerus="yes">
        <source>%n more clips</source>
        <translation>
            <numerusform>thêm %n video</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Mở %1</translation>
    </message>
    <message>
        <source>Show this &amp;day</source>
        <translation>Hiện n&amp;gày này</translation>
    </message>
    <message>
        <source>%1 (the camera&apos;s clock is wrong; time of its upload)</source>
        <translation>%1 (đồng hồ của camera sai; đây là giờ tải lên)</translation>
    </message>
    <message>
        <source>Only pro&amp;blems</source>
        <translation>Chỉ có &amp;vấn đề</translation>
    </message>
    <message>
        <source>Point at a time to see its clip; a double click opens it.</source>
        <translation>Trỏ vào một thời điểm để xem video; nhấp đúp để mở.</translation>
    </message>
    <message>
        <source>On&amp;ly with gaps</source>
        <translation>Chỉ có khoảng t&amp;rống</translation>
    </message>
    <message>
        <source>Show only the cameras with gaps on these days</source>
        <translation>Chỉ hiện các camera có khoảng trống trong những ngày này</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>đã thu gọn</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>đã mở</translation>
    </message>
    <message>
        <source>This camera has no later clip.</source>
        <translation>Camera này không có video nào sau đó.</translation>
    </message>
    <message>
        <source>This camera has no earlier clip.</source>
        <translation>Camera này không có video nào trước đó.</translation>
    </message>
    <message>
        <source>Newest footage</source>
        <translation>Video mới nhất</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Show what the colours mean</source>
        <translation>Hiện ý nghĩa của các màu</translation>
    </message>
    <message>
        <source>The newest footage is shown: %1</source>
        <translation>Đang hiện video mới nhất: %1</translation>
    </message>
    <message>
        <source>the program was closed (%1)</source>
        <translation>chương trình đã được đóng (%1)</translation>
    </message>
    <message>
        <source>the program did not run (%1)</source>
        <translation>chương trình không chạy (%1)</translation>
    </message>
    <message>
        <source>this computer slept (%1)</source>
        <translation>máy tính này đã ngủ (%1)</translation>
    </message>
    <message>
        <source>Show only the cameras that need you or send nothing new</source>
        <translation>Chỉ hiện các camera cần bạn hoặc không gửi gì mới</translation>
    </message>
    <message>
        <source>No camera needs you.</source>
        <translation>Không có camera nào cần bạn.</translation>
    </message>
    <message>
        <source>No camera has gaps on these days.</source>
        <translation>Không có camera nào bị gián đoạn trong những ngày này.</translation>
    </message>
    <message>
        <source>A silence is planned</source>
        <translation>Đã báo trước việc im lặng</translation>
    </message>
    <message numerus="yes">
        <source>Shown: %n cameras with problems; the first is %1.</source>
        <translation>
            <numerusform>Đang hiện: %n camera có vấn đề; đầu tiên là %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is silent here</source>
        <translation>Ở đây không có khoảng trống hay im lặng nào</translation>
    </message>
    <message>
        <source>No camera or folder is called “%1”.</source>
        <translation>Không có camera hay thư mục nào tên là “%1”.</translation>
    </message>
    <message>
        <source>Newest of %1</source>
        <translation>Mới nhất của %1</translation>
    </message>
    <message>
        <source>Show the newest footage of %1: it ends %2</source>
        <translation>Hiện video mới nhất của %1: kết thúc lúc %2</translation>
    </message>
    <message>
        <source>Silence…</source>
        <translation>Im lặng…</translation>
    </message>
    <message>
        <source>Say that you know of the gap or silence of the selected camera, or that one is planned (Ctrl+K)</source>
        <translation>Đánh dấu là đã biết khoảng trống hay việc im lặng của camera đang chọn, hoặc báo trước việc im lặng (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>vtrack::TimelineView</name>
    <message>
        <source>Footage timeline</source>
        <translation>Dòng thời gian video</translation>
    </message>
</context>
<context>
    <name>vtrack::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>đang kiểm tra</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>đang chờ dữ liệu</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>còn %1</translation>
    </message>
    <message>
        <source>resumed at %1</source>
        <translation>tiếp tục từ %1</translation>
    </message>
</context>
<context>
    <name>vtrack::TrayIcon</name>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>Footage is still downloaded in the background. Open or quit the program from this icon.</source>
        <translation>Chương trình vẫn tiếp tục lấy video. Mở lại hoặc thoát từ biểu tượng này.</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Cài đặt…</translation>
    </message>
    <message>
        <source>No file has arrived yet.</source>
        <translation>Chưa có tệp nào về.</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>Tạm &amp;dừng</translation>
    </message>
    <message>
        <source>Until I &amp;resume it</source>
        <translation>Đến khi tôi &amp;tiếp tục</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Tiếp tục</translation>
    </message>
    <message>
        <source>Sample Drive – V_Track Cloud Sync</source>
        <translation>Drive mẫu – V_Track Cloud Sync</translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation>Tệ&amp;p mới</translation>
    </message>
    <message>
        <source>&amp;Open the window</source>
        <translation>&amp;Mở cửa sổ</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>Chẩn đ&amp;oán…</translation>
    </message>
</context>
<context>
    <name>vtrack::Watcher</name>
    <message>
        <source>“%1” is checked again.</source>
        <translation>“%1” lại được kiểm tra.</translation>
    </message>
    <message>
        <source>Footage of “%1” is downloaded again.</source>
        <translation>Video của “%1” lại về.</translation>
    </message>
    <message>
        <source>The camera folders of “%1” can be read again.</source>
        <translation>Lại thấy được các thư mục camera của “%1”.</translation>
    </message>
    <message>
        <source>The folder of camera “%1” can be read in Drive again.</source>
        <translation>Lại thấy được thư mục của camera “%1” trên Drive.</translation>
    </message>
    <message>
        <source>%1 records again.</source>
        <translation>%1 ghi hình trở lại.</translation>
    </message>
</context>
<context>
    <name>vtrack::WeekGrid</name>
    <message>
        <source>Peak hours of the week</source>
        <translation>Giờ cao điểm trong tuần</translation>
    </message>
    <message>
        <source>peak hour</source>
        <translation>giờ cao điểm</translation>
    </message>
    <message>
        <source>no peak hour</source>
        <translation>không phải giờ cao điểm</translation>
    </message>
</context>
<context>
    <name>vtrack::ZoneDelegate</name>
    <message numerus="yes">
        <source>%n time zones fit this: choose one in the list.</source>
        <translation>
            <numerusform>%n múi giờ phù hợp: hãy chọn một múi giờ trong danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>No time zone is found by this. Type a country, a large city or the distance from UTC, such as +7, and choose one in the list.</source>
        <translation>Không tìm thấy múi giờ nào. Hãy gõ tên nước, một thành phố lớn hoặc độ lệch so với UTC, ví dụ +7, rồi chọn trong danh sách.</translation>
    </message>
</context>
</TS>
