<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AccessTokens</name>
    <message>
        <source>The Google client file of this computer was replaced, so Google Drive has to be connected once more. New footage waits safely in Drive until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google could not be told that this computer no longer needs access. Remove it at myaccount.google.com.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Google Drive is not connected, so no footage can be fetched. Connect it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gmail authentication required before Drive access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You signed in as %1, but chose %2 for Google Drive. Nothing has changed yet. Connect Drive again and choose %1, or use %2 for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google gave no lasting permission, so syncing would stop after an hour. Connect Google Drive again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountCommands</name>
    <message>
        <source>Connect Google Drive (after the sign-in without this flag).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the address to open instead of opening a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --drive: accept another account than that of the sign-in; it is signed in from then on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which permissions Drive is asked for: least (reading only) or all (the whole registered list). Kept for later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the session token, which is a secret, into the JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your browser shows Google&apos;s page. Choose your account there; this program waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this address in a browser on this computer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring. The key that protects your sign-in is kept in a file that only you can read, in “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a choice for --scopes: it is either “least” or “all”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive of %1 (%2) is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys that protect the sign-in were replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tell Google that this computer no longer needs access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out. Footage on this computer stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), Google Drive connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), Google Drive not connected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AtomicFile</name>
    <message>
        <source>“%1” could not be written. Check that the folder exists and that you may write to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be opened. Check that the file exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too large to be the right file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autostart</name>
    <message>
        <source>The file “%1”, which starts the program when you log in, cannot be changed. Ask for permission to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows does not let the program start when you log in. Ask your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraListing</name>
    <message>
        <source>Google Drive&apos;s list of files does not end. The program tries again later; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CameraName</name>
    <message>
        <source>Give the camera a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This camera name is too long. Use at most 64 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera name cannot end with a full stop, because the camera&apos;s folder on this computer bears the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps this name for itself. Add a letter or a number to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera name cannot contain any of &lt; &gt; : &quot; / \ | ? * or invisible characters, because the camera&apos;s folder on this computer bears the same name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another camera of this source already has this name. Choose a different one, so that their videos stay apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CleanUp</name>
    <message>
        <source>The number of days must not be negative.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientSecrets</name>
    <message>
        <source>Ask your administrator for the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Google client file has no “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The “%1” of the Google client file is not a safe address: it must begin with https.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Google client file has no redirect address on this computer (such as http://localhost:8080/api/cloud/oauth/callback).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Google client file: it is not in JSON form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Google client file: it has neither an “installed” nor a “web” part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Google client file has been imported yet. Import the one your administrator made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Command</name>
    <message>
        <source>Sign in with Google; with --drive, connect Google Drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt the stored sign-in with a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell who is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number, as %2 must be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List downloaded files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that the video processing has had these files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List one page of a Drive folder&apos;s folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check whether folders can be cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync by the schedule until interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove old footage that was processed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find out what is wrong and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a source and its cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a source: all of it or nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a source; its footage stays unless you say otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look once for new footage and download it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the dashboard of a source, or of all.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Brings camera clips from Google Drive to this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to do; --help lists the commands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”; --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CredentialFile</name>
    <message>
        <source>“%1” is not a sign-in file of this program, so Google Drive cannot be reached. Connect Google Drive again; videos already here are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that opens the stored sign-in “%1” is not on this computer (any more), or the file is damaged, so Google Drive cannot be reached. Connect Google Drive again; videos already here are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive is not connected yet. Connect it to bring your videos here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer does not allow reading the stored sign-in “%1”. You are still signed in; ask for permission to read that file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataFolder</name>
    <message>
        <source>The folder “%1”, where the program keeps its data, cannot be written. Choose another with --data-dir or ask for permission to write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V_Track Cloud Sync is already running with the data folder “%1”. Use the running program, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The program&apos;s database “%1” cannot be read. Ask for permission to read and write it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file “%1” is not a database of this program. It was left as it is. Move it away or choose another data folder with --data-dir, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer version of this program and was left as it is. Install the newer version to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database belongs to another program and was left as it is. Move it away or choose another data folder with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with the program&apos;s database is full. Videos already downloaded are safe; free some space and the sync goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s database cannot be opened for writing. Ask for permission to write to the data folder, or choose another with --data-dir.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the program&apos;s database. Close it, then try again; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s database is damaged. The videos themselves are not affected. Restart the program to have it repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error at the program&apos;s database. Check the disk; videos already downloaded are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s database refused a change, so it was not made. Try again; if it happens again, send us the log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Import the Google client file of your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the keyring, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in, or the sign-in has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Google, then connect Google Drive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive is not connected, or Google no longer accepts the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Google Drive again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the internet connection and the proxy of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” of “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of these cameras is gone from Drive, or this account may not see it: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the folder in Drive and in its trash, ask its owner to share it, or choose the camera folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” (due %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check took place although one was due: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start V_Track Cloud Sync and leave it running; “Sync now” starts a check at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be fetched so far, “%1” for example: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are tried again by themselves; “Sync now” tries them at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect the disk, or choose another folder for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk with “%1” has %2 left; %3 should be free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove processed footage that is no longer needed (clean-up), or use a larger disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database of the program is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program and start it again: it sets the database aside and builds a new one. Footage on the disk stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiskGuard</name>
    <message>
        <source>The disk with “%1” has too little space left (%2 are needed, and %3 stay reserved). New footage waits in Drive; free some space and the program goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message>
        <source>%1/s</source>
        <extracomment>A speed: %1 is a size, for example &quot;2.1 MB&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Downloader</name>
    <message>
        <source>“%1” would lie outside the folder chosen for footage (a link leads elsewhere). The file was not downloaded; remove the link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” arrived damaged and was not kept. The program fetches it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. The download goes on from here the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download was cut off. The program goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriveApi</name>
    <message>
        <source>Google Drive gave something else in place of the file. Nothing of it was kept; the program tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive&apos;s list of files does not end. The program tries again later; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DriveError</name>
    <message>
        <source>Google asks to go slower. The program waits and goes on by itself; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The daily limit of Google Drive is used up. New footage waits in Drive; the program tries again every hour and goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google does not give out this file for now because it was downloaded too often. The other files go on; the program tries this one again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google marked this file as harmful and does not give it out. Look at it in Drive; the other files go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This Google account may not read it. Ask the owner to share it, or connect Google Drive again and tick every box.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation&apos;s rules do not allow it. Ask the administrator of your Google Workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is no longer in Drive, or this account may no longer see it. Look in Drive, or choose the folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in to Google Drive has ended. New footage waits in Drive; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Google document, not a video. It is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive did not understand a request of the program. Please report it; the log has the details.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fernet</name>
    <message>
        <source>The key for your stored sign-in is not usable. Sign in again; your videos are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored sign-in is damaged or was made with another key. Sign in again; your videos are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be encrypted, so it was not saved. Restart the program and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>Only of this source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only of this camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only those the video processing has not had yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the processing came to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the ids of the files, as “files” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) marked as processed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderCommands</name>
    <message>
        <source>Folders a page, 1 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after the page that gave this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also count the files of each camera: one request or more a camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (shortcut)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--max-results must be from 1 to 1000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give one folder id at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more: --page-token %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the ids of the folders to check.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderText</name>
    <message>
        <source>no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, newest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a drive. Open it to reach its cameras: only camera folders can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a project. Open it to reach its cameras: only camera folders can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is an area. Open it to reach its cameras: only camera folders can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a location. Open it to reach its cameras: only camera folders can be chosen. The space bar chooses all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a camera folder: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” lies too deep: only folders at the fourth level can be chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortcut “%1” leads to a folder that is gone or that this account may not see.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortcut “%1” leads back to a folder it lies in. Open that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (A shortcut to %2.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcut to a folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcut that leads nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shortcut</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FootageRemoval</name>
    <message>
        <source>The removal was stopped. Files deleted so far are gone; the source is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” and perhaps others could not be deleted (%2 in all). The source is still there. Close programs that use the files, look at the permissions, and remove it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoogleEndpoints</name>
    <message>
        <source>“%1” cannot be used as the address of Google: it must begin with https.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>Google&apos;s answer does not say who signed in. Nothing has changed; sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of this computer differs from Google&apos;s by about %1 h %2 min. Set date, time and time zone right, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyFolder</name>
    <message>
        <source>You are still signed in, but the file “%1” cannot be read, so new videos cannot be fetched. Restore it from a backup; or move it away and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>You are still signed in, but this session has no keyring (the system&apos;s safe for passwords), so new videos cannot be fetched. Start the program from your desktop, install a keyring, or allow the program to keep its key in a file only you can read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) is locked, so new videos cannot be fetched. Unlock it; the program then goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) does not answer, so new videos cannot be fetched. Look for a window that asks for its password; the program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are still signed in, but the keyring (the system&apos;s safe for passwords) refused to give the program its key, so new videos cannot be fetched. Allow access when the system asks for it; if it never asks, restart the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkReply</name>
    <message>
        <source>“%1” could not be reached. Check the internet connection of this computer. Nothing is lost: the program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secure connection to “%1” failed. Check the date and time of this computer; in a company network, ask the administrator whether a certificate must be installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to “%1” was cut before everything had come. Nothing is lost: the program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Next check %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking Drive for new footage…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading 1 file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading %1 files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost. Trying again %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again: no new footage comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new footage comes in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything could be fetched: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check %1. Newer footage may be waiting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All footage is here. Last check %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cameras are set up yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused. No new footage is fetched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgramOptions</name>
    <message>
        <source>Begin without showing the window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleDrive</name>
    <message>
        <source>The sample Drive could not be started. Install the program anew, or use a Google client file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretFiles</name>
    <message>
        <source>The stored sign-in “%1” could not be removed. Remove that file by hand.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServiceCommands</name>
    <message>
        <source>Source %1: looking for new footage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source to watch; add-source makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep what was downloaded in the last &lt;n&gt; days (default 7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only tell what would be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, would be removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, were removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be removed, “%1” for example.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>fine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionToken</name>
    <message>
        <source>Your sign-in has ended. Sign in again with Google; videos already here are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google did not tell an e-mail address, so nobody could be signed in. Try to sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be completed. Restart the program and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupWizard</name>
    <message>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every %1 minutes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message>
        <source>A camera folder&apos;s id; give it once for each camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every camera folder below this folder (root: the whole Drive).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between checks, 2 to 60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where footage goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new source one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Source %1 “%2” with %n camera(s): %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source yet; add-source makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A camera folder&apos;s id; give it for each camera it shall have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where footage to come goes; what is there stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes, or no to pause it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also delete the footage it has downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the id of one source; “sources” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source&apos;s id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--enabled takes yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what to change: --name, --folder, --interval, --dest or --enabled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1 “%2” is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its footage stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files are deleted; %2 lie elsewhere and stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceSetup</name>
    <message>
        <source>“%1” is a camera folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was moved to “%2”, which is level %3, but cameras are at level 4 (Project / Area / Location / Camera). Move it back, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is at level %2, but cameras are at level 4 (Project / Area / Location / Camera). Choose the camera&apos;s own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no longer in Drive, or this account may no longer see it. Choose the folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder “%1” in Drive, or this account may not see it. Choose the folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account may not look into “%1”. Ask its owner to share it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in Drive&apos;s trash. Take it out of the trash, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Footage cannot be saved in “%1”. Choose a folder that you may write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one camera folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same camera folder was given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceStore</name>
    <message>
        <source>A source or camera needs a name. Type one and save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two cameras are named “%1”, so their videos could not be told apart. Give one of them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of camera “%1” was chosen twice. Choose it once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>There is no source with the number %1. It may have been removed; look at the list of sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no camera with the number %1. It may have been removed; look at the list of cameras.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncCommands</name>
    <message>
        <source>a source&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source %1; the command “sources” lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source yet; add-source makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last check %1, next %2, every %3 min; %4 files, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncInterval</name>
    <message>
        <source>A source can be synced every %1 to %2 minutes. Choose a number in between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no source with the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of camera “%1” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for footage, “%1”, is not there. Connect its disk, or choose another folder. New footage waits in Drive and comes by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be downloaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Downloaded %n files</source>
        <extracomment>The guide&apos;s message of a run that went well.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be fetched so far and are tried again by themselves.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped; goes on with the next check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncStatusStore</name>
    <message>
        <source>The last sync was interrupted. Nothing is lost; it goes on with the next one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TokenAnswer</name>
    <message>
        <source>Google no longer accepts this sign-in. New footage waits safely in Drive until you sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google does not accept the client file of this computer. Ask your administrator for a new one; nothing already downloaded is affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service gave an answer that cannot be used. You are still signed in; the program tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transfer</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The download stood still for too long. The connection may be down; the program goes on where it stopped when it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::BusyIndicator</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::CameraChoiceModel</name>
    <message>
        <source>Folder in Google Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the camera in %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::CameraFoldersPage</name>
    <message>
        <source>Choose your cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project, an area and a location, and tick the camera folders whose videos you want.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive must be arranged as Project / Area / Location / Camera. Only folders at the fourth level have a box to tick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders in Google Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of a name, among the folders you have opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the folders from Google Drive again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the folders you have opened has “%1” in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 camera chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cameras chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::CameraModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: &quot;Camera: Cloud_Cam1&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::CameraNamesPage</name>
    <message>
        <source>Name your cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each camera gets a folder of its own on this computer, under this name. The names made from the folders are usually right; press F2 or double-click one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras and their names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::CameraPanel</name>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This source has no cameras.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::ClientFilePage</name>
    <message>
        <source>Welcome to V_Track Cloud Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program brings the videos of your packing stations from Google Drive to this computer. Setting it up takes about five minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the Google client file of your administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google client file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client_secret_….json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the Google client file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does an administrator make one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample Drive runs on this computer, has a few cameras with short videos, and needs no account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try it with the sample Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open console.cloud.google.com and make a project, for example “V_Track”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “APIs &amp;amp; Services”, “Library”, enable the Google Drive API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “OAuth consent screen”, give the name of your company and add the people who will sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under “Credentials”, create an “OAuth client ID” of the type “Desktop app”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Download its JSON file and choose it here. One file serves all computers of the company.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are using the sample Drive. Everything works as with Google, but nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A client file is here already. Choose another one only to replace it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the Google client file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google client files (*.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a good client file. You can sign in with it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::DashboardWindow</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cameras yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the camera folders in Google Drive whose clips shall be on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;cameras…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent &amp;files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more wait for their turn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for new footage in Drive…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to download now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on fetching footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no place for its icon, so the window is only made small when you close it. To end the program, choose “Quit” in the menu at the top right.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::DestinationPage</name>
    <message>
        <source>Schedule and destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide how often V_Track looks for new videos, and where it puts them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between two looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three suit most connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for the destination folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look for new videos:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Downloads at a time:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save videos &amp;in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast: every 2 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal: every 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow: every 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hourly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save videos in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 free here. At least 10 GB are recommended, or videos may soon have no room.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying to save a file there…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::FileModel</name>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>Of a file that arrived: camera, size, time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::FolderTreeModel</name>
    <message>
        <source>Show more folders (%1 are shown)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Click here to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::FolderTreeView</name>
    <message>
        <source>All cameras of this &amp;location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all cameras of the current location, or none of them (space bar)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::KeyVault</name>
    <message>
        <source>You are still signed in, but your key lies in a keyring (the system&apos;s safe for passwords) that this session does not have, so new videos cannot be fetched. Start the program from the desktop in which you signed in, or sign out and sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::LoopbackReplyHandler</name>
    <message>
        <source>Port %1, where Google&apos;s answer must arrive, is in use by another program on this computer. Close that program, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return to V_Track Cloud Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google&apos;s answer has arrived. You can close this page and return to V_Track Cloud Sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can close this page and return to V_Track Cloud Sync to try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::Notifier</name>
    <message numerus="yes">
        <source>%n new video(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 brought in.</source>
        <comment>the source&apos;s name, then a size</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more will follow.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No new footage comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all footage comes in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other source(s) have a problem, too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SetupWizard</name>
    <message>
        <source>Google client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up V_Track Cloud Sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SignIn</name>
    <message>
        <source>See and download all your Google Drive files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See information about your Google Drive files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See, edit, create and delete only the Google Drive files you use with this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See your e-mail address and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in could not be started. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was cancelled. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service did not answer in time. Nothing has changed; check the internet connection, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in was not completed in the browser in time. Nothing has changed; try again when you are ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission was not given on Google&apos;s page. Nothing has changed; sign in again and choose “Allow” to let V_Track read your footage.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation does not allow V_Track to use this Google account. Ask the administrator of your Google Workspace to allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google refused the sign-in because of the client file. Ask your administrator to check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google&apos;s sign-in service could not be reached. Check the internet connection, then sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Google&apos;s page this box was not ticked: %1. Without it no footage can be fetched. Sign in again and tick it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Google&apos;s page this was not allowed: %1. Sign in again and tick every box.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SignInDialog</name>
    <message>
        <source>&amp;Sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with Google again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the same account, and leave the box for Google Drive ticked. All footage that is here stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking who is signed in…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to finish on Google&apos;s page in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Set a standard browser, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SignInPage</name>
    <message>
        <source>Sign in with Google</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect Google Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect Drive in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the page again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep the key in a file only I can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep &amp;nothing, sign in each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use the other account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another &amp;account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is copied. Paste it into a browser on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google agreed. Storing the sign-in safely…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First, tell us who you are. V_Track asks Google for your name, e-mail address and photo, and for nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now let V_Track see your Drive. It asks for permission to look at folders and download videos. It cannot change or delete anything there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google&apos;s page opens in your browser. Your password stays with Google; this program never sees it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the same account again, and leave the box for Google Drive ticked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking whether you are signed in already…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for you to finish on Google&apos;s page in the browser…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address and open it in a browser on this computer; this page waits for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google Drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring, the system&apos;s safe for keys. V_Track can keep its key in a file that only your user account can read, and your sign-in is encrypted with that key. Or it keeps nothing, and you sign in again after each start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SourceCommands</name>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause this source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new footage of its cameras will come in. Google Drive is not touched. The %1 videos in “%2” stay on this computer, unless you have them deleted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete its videos on this computer, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove and delete the videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SourceModel</name>
    <message>
        <source>Checking now…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · next %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::StatusHeader</name>
    <message>
        <source>&amp;Add source…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose more camera folders in Google Drive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::StatusLabel</name>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::StepList</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SummaryPage</name>
    <message>
        <source>Ready to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>V_Track will now do the following. You can change all of it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download one at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>download up to %1 at the same time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new videos %1, and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at every folder once more, then saving…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::SyncActions</name>
    <message>
        <source>Sync &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for new footage at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch footage again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch nothing until you resume</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::TransferModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed at %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::TrayIcon</name>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>T&amp;hoát</translation>
    </message>
    <message>
        <source>The program goes on fetching footage. Open it again, or quit it, from this icon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Latest files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;roblems…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file has arrived yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>vtrack::TroubleBanner</name>
    <message>
        <source>Trouble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
