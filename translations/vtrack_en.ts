<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AlarmMessage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) are over.</source>
        <translation>
            <numerusform>%n problem is over.</numerusform>
            <numerusform>%n problems are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n still last(s).</source>
        <translation>
            <numerusform>%n still lasts.</numerusform>
            <numerusform>%n still last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) silent, the first reported %1</source>
        <translation>
            <numerusform>%n camera silent, reported %1</numerusform>
            <numerusform>%n cameras silent, the first reported %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s), the first reported %1</source>
        <translation>
            <numerusform>%n problem, reported %1</numerusform>
            <numerusform>%n problems, the first reported %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmRules</name>
    <message numerus="yes">
        <source>The check of “%1” has made no progress for %n minutes. Nothing is lost; pause and resume to restart it.</source>
        <translation>
            <numerusform>Nothing has come in for “%1” for a minute, though a check is under way. Nothing is lost; pausing and resuming starts it anew.</numerusform>
            <numerusform>Nothing has come in for “%1” for %n minutes, though a check is under way. Nothing is lost; pausing and resuming starts it anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraCommands</name>
    <message numerus="yes">
        <source>%n folder(s) are no longer ignored.</source>
        <translation>
            <numerusform>%n folder is asked about again.</numerusform>
            <numerusform>%n folders are asked about again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) are ignored.</source>
        <translation>
            <numerusform>%n folder is not asked about any more.</numerusform>
            <numerusform>%n folders are not asked about any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraGroups</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CameraState</name>
    <message numerus="yes">
        <source>%n clip(s) to come</source>
        <translation>
            <numerusform>%n clip to come</numerusform>
            <numerusform>%n clips to come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are retried</source>
        <translation>
            <numerusform>%n clip is retried</numerusform>
            <numerusform>%n clips are retried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DailyReport</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s), %1; up to %2 late</source>
        <translation>
            <numerusform>%n clip, %1; up to %2 late</numerusform>
            <numerusform>%n clips, %1; up to %2 late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s).</source>
        <translation>
            <numerusform>%n camera.</numerusform>
            <numerusform>%n cameras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps.</source>
        <translation>
            <numerusform>%n with gaps.</numerusform>
            <numerusform>%n with gaps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with late clips.</source>
        <translation>
            <numerusform>%n with late clips.</numerusform>
            <numerusform>%n with late clips.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing.</source>
        <translation>
            <numerusform>%n sent nothing.</numerusform>
            <numerusform>%n sent nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not searched to the end of the day.</source>
        <translation>
            <numerusform>%n not searched to the end of the day.</numerusform>
            <numerusform>%n not searched to the end of the day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, %1 of them known, the first until %2.</source>
        <translation>
            <numerusform>%n sent nothing, %1 of them known, the first until %2.</numerusform>
            <numerusform>%n sent nothing, %1 of them known, the first until %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, known until %1.</source>
        <translation>
            <numerusform>%n sent nothing, known until %1.</numerusform>
            <numerusform>%n sent nothing, known until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent nothing, %1 of them known until %2.</source>
        <translation>
            <numerusform>%n sent nothing, %1 of them known until %2.</numerusform>
            <numerusform>%n sent nothing, %1 of them known until %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps, all of them known.</source>
        <translation>
            <numerusform>%n with gaps, which are known.</numerusform>
            <numerusform>%n with gaps, all of them known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with gaps, %1 of them with known ones only.</source>
        <translation>
            <numerusform>%n with gaps, %1 of them with known ones only.</numerusform>
            <numerusform>%n with gaps, %1 of them with known ones only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with too few clips to say whether there are gaps.</source>
        <translation>
            <numerusform>%n with too few clips to say whether there are gaps.</numerusform>
            <numerusform>%n with too few clips to say whether there are gaps.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayContent</name>
    <message numerus="yes">
        <source>footage of %n cameras</source>
        <translation>
            <numerusform>footage of %n camera</numerusform>
            <numerusform>footage of %n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>gaps in %n cameras, %1 together</source>
        <translation>
            <numerusform>gaps in %n camera, %1 together</numerusform>
            <numerusform>gaps in %n cameras, %1 together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>known gaps in %n cameras, %1 together</source>
        <translation>
            <numerusform>known gaps in %n camera, %1 together</numerusform>
            <numerusform>known gaps in %n cameras, %1 together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message numerus="yes">
        <source>%n files could not be fetched so far, “%1” for example: %2</source>
        <translation>
            <numerusform>One file could not be fetched so far: “%1”: %2</numerusform>
            <numerusform>%n files could not be fetched so far, “%1” for example: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” are not on the disk any more.</source>
        <translation>
            <numerusform>1 file of “%1” is not on the disk any more.</numerusform>
            <numerusform>%n files of “%1” are not on the disk any more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk with “%1” is full in about %n day(s), if the cameras go on like this. Then no new footage can be saved.</source>
        <translation>
            <numerusform>The disk with “%1” is full in about %n day, if the cameras go on like this. Then no new footage can be saved.</numerusform>
            <numerusform>The disk with “%1” is full in about %n days, if the cameras go on like this. Then no new footage can be saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) from Google&apos;s clock</source>
        <translation>
            <numerusform>%n second from Google&apos;s clock</numerusform>
            <numerusform>%n seconds from Google&apos;s clock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera folder(s) can be read.</source>
        <translation>
            <numerusform>%n camera folder can be read.</numerusform>
            <numerusform>%n camera folders can be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) send footage.</source>
        <translation>
            <numerusform>%n camera sends footage.</numerusform>
            <numerusform>%n cameras send footage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known yet of %n camera(s).</source>
        <translation>
            <numerusform>Nothing is known yet of %n camera.</numerusform>
            <numerusform>Nothing is known yet of %n cameras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody knows of %n silent camera(s).</source>
        <translation>
            <numerusform>Somebody knows of %n silent camera.</numerusform>
            <numerusform>Somebody knows of %n silent cameras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) are checked on time.</source>
        <translation>
            <numerusform>%n source is checked on time.</numerusform>
            <numerusform>%n sources are checked on time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosisCommands</name>
    <message numerus="yes">
        <source>%n test(s) need a person.</source>
        <translation>
            <numerusform>%n test needs a person.</numerusform>
            <numerusform>%n tests need a person.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DisplayText</name>
    <message numerus="yes">
        <source>%n days</source>
        <comment>how long something lasted</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceCommands</name>
    <message numerus="yes">
        <source>%n clip(s) were exported to “%1”. Anybody can check them there with: %2</source>
        <translation>
            <numerusform>%n clip was exported to “%1”. Anybody can check it there with: %2</numerusform>
            <numerusform>%n clips were exported to “%1”. Anybody can check them there with: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message numerus="yes">
        <source>%n file(s) marked as processed.</source>
        <translation>
            <numerusform>1 file marked as processed.</numerusform>
            <numerusform>%n files marked as processed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FolderText</name>
    <message numerus="yes">
        <source>%n camera(s) ticked: all cameras in “%1” are chosen now.</source>
        <translation>
            <numerusform>%n camera ticked: all cameras in “%1” are chosen now.</numerusform>
            <numerusform>%n cameras ticked: all cameras in “%1” are chosen now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) unticked: no camera in “%1” is chosen now.</source>
        <translation>
            <numerusform>%n camera unticked: no camera in “%1” is chosen now.</numerusform>
            <numerusform>%n cameras unticked: no camera in “%1” is chosen now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FootageCommands</name>
    <message numerus="yes">
        <source>%n processed file(s), %1, would be removed.</source>
        <translation>
            <numerusform>%n processed file, %1, would be removed.</numerusform>
            <numerusform>%n processed files, %1, would be removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, were removed.</source>
        <translation>
            <numerusform>%n processed file, %1, was removed.</numerusform>
            <numerusform>%n processed files, %1, were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be removed, “%1” for example.</source>
        <translation>
            <numerusform>1 file could not be removed: “%1”.</numerusform>
            <numerusform>%n files could not be removed, “%1” for example.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnownSilenceStore</name>
    <message numerus="yes">
        <source>Marked as known beforehand: a silence of %n camera(s) from %1 until %2.</source>
        <translation>
            <numerusform>Marked as known beforehand: a silence of %n camera from %1 until %2.</numerusform>
            <numerusform>Marked as known beforehand: a silence of %n cameras from %1 until %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer marked as known: the silence of %n camera(s) planned from %1 until %2.</source>
        <translation>
            <numerusform>No longer marked as known: the silence of %n camera planned from %1 until %2.</numerusform>
            <numerusform>No longer marked as known: the silence of %n cameras planned from %1 until %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOut</name>
    <message numerus="yes">
        <source>%n files of %1 are not footage and stay in Drive, for example “%2”.</source>
        <translation>
            <numerusform>%n file of %1 is no video and stays in Drive: “%2”.</numerusform>
            <numerusform>%n files of %1 are no videos and stay in Drive, “%2” for example.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) of %1 (%2), uploaded before %3, stay in Drive, as was chosen for this source.</source>
        <translation>
            <numerusform>%n clip of %1 (%2), uploaded before %3, stays in Drive, as was chosen for this source.</numerusform>
            <numerusform>%n clips of %1 (%2), uploaded before %3, stay in Drive, as was chosen for this source.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewCameraFolders</name>
    <message numerus="yes">
        <source>%n new camera folders appeared beside cameras of “%1”: %2. Their footage is not fetched until you add them.</source>
        <translation>
            <numerusform>%n new camera folder appeared beside cameras of “%1”: %2. Its footage is not fetched until you add it.</numerusform>
            <numerusform>%n new camera folders appeared beside cameras of “%1”: %2. Their footage is not fetched until you add them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message numerus="yes">
        <source>In the last 24 hours %n cameras were silent at times.</source>
        <translation>
            <numerusform>In the last 24 hours %n camera was silent at times.</numerusform>
            <numerusform>In the last 24 hours %n cameras were silent at times.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more source(s) have a problem.</source>
        <translation>
            <numerusform>%n more source has a problem.</numerusform>
            <numerusform>%n more sources have a problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) are still to come. Last check %1.</source>
        <translation>
            <numerusform>%n clip is still to come. Last check %1.</numerusform>
            <numerusform>%n clips are still to come. Last check %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All footage is here but that of %n paused camera(s). Last check %1.</source>
        <translation>
            <numerusform>All footage is here but that of %n paused camera. Last check %1.</numerusform>
            <numerusform>All footage is here but that of %n paused cameras. Last check %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n silent camera(s) are known of.</source>
        <translation>
            <numerusform>%n silent camera is known of.</numerusform>
            <numerusform>%n silent cameras are known of.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All that was chosen is here; %n older clip(s) stay in Drive. Last check %1.</source>
        <translation>
            <numerusform>All that was chosen is here; %n older clip stays in Drive. Last check %1.</numerusform>
            <numerusform>All that was chosen is here; %n older clips stay in Drive. Last check %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) were silent before.</source>
        <translation>
            <numerusform>%n camera was silent before.</numerusform>
            <numerusform>%n cameras were silent before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is known of %n camera(s) yet: nothing new has come from them.</source>
        <translation>
            <numerusform>Nothing is known of %n camera yet: nothing new has come from it.</numerusform>
            <numerusform>Nothing is known of %n cameras yet: nothing new has come from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are outside their usual recording hours, so nothing is expected from them now.</source>
        <translation>
            <numerusform>%n camera is outside its usual recording hours, so nothing is expected from it now.</numerusform>
            <numerusform>%n cameras are outside their usual recording hours, so nothing is expected from them now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reconciliation</name>
    <message numerus="yes">
        <source>%n file(s) of “%1” are not on the disk any more. Nothing was changed: connect their disk, or put them back. If they are really gone, confirm it (vtrack-syncctl confirm-missing %2): then those that were not processed are fetched again.</source>
        <translation>
            <numerusform>1 file of “%1” is not on the disk any more. Nothing was changed: connect its disk, or put it back. If it is really gone, confirm it (vtrack-syncctl confirm-missing %2): then it is fetched again, unless it was processed.</numerusform>
            <numerusform>%n files of “%1” are not on the disk any more. Nothing was changed: connect their disk, or put them back. If they are really gone, confirm it (vtrack-syncctl confirm-missing %2): then those that were not processed are fetched again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The disk could not check whether %n file(s) of “%1” still exist, so nothing was changed; the program checks again. %2</source>
        <translation>
            <numerusform>The disk did not say whether 1 file of “%1” is still there, so nothing was changed for it; the program looks again. %2</numerusform>
            <numerusform>The disk did not say whether %n files of “%1” are still there, so nothing was changed for them; the program looks again. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of “%1” were not on the disk any more and are fetched again.</source>
        <translation>
            <numerusform>1 file of “%1” was not on the disk any more and is fetched again.</numerusform>
            <numerusform>%n files of “%1” were not on the disk any more and are fetched again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SetupCommands</name>
    <message numerus="yes">
        <source>%n source(s) and the settings were written to “%1”.</source>
        <translation>
            <numerusform>%n source and the settings were written to “%1”.</numerusform>
            <numerusform>%n sources and the settings were written to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from the setup file.</source>
        <translation>
            <numerusform>%n difference from the setup file.</numerusform>
            <numerusform>%n differences from the setup file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) and the settings are now as in the setup file.</source>
        <translation>
            <numerusform>%n source and the settings are now as in the setup file.</numerusform>
            <numerusform>%n sources and the settings are now as in the setup file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceCommands</name>
    <message numerus="yes">
        <source>Source %1 “%2” with %n camera(s): %3</source>
        <translation>
            <numerusform>Source %1 “%2” with 1 camera: %3</numerusform>
            <numerusform>Source %1 “%2” with %n cameras: %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceSetup</name>
    <message numerus="yes">
        <source>The source “%1” was added, with %n camera(s).</source>
        <translation>
            <numerusform>The source “%1” was added, with %n camera.</numerusform>
            <numerusform>The source “%1” was added, with %n cameras.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncProgress</name>
    <message numerus="yes">
        <source>about %n days</source>
        <translation>
            <numerusform>about %n day</numerusform>
            <numerusform>about %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncRun</name>
    <message numerus="yes">
        <source>Downloaded %n files</source>
        <extracomment>The guide&apos;s message of a run that went well.</extracomment>
        <translation>
            <numerusform>Downloaded 1 file</numerusform>
            <numerusform>Downloaded %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be fetched so far and are retried automatically.</source>
        <translation>
            <numerusform>1 file could not be fetched so far and is retried automatically.</numerusform>
            <numerusform>%n files could not be fetched so far and are retried automatically.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The folders of %n cameras could not be read: %1. %2</source>
        <translation>
            <numerusform>The folder of %n camera could not be read: %1. %2</numerusform>
            <numerusform>The folders of %n cameras could not be read: %1. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clips were deleted or moved in Drive before they could be fetched, for example “%1”.</source>
        <translation>
            <numerusform>One clip left Drive before it could be fetched: “%1”. Somebody deleted or moved it there.</numerusform>
            <numerusform>%n clips left Drive before they could be fetched, “%1” for example. Somebody deleted or moved them there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakenCameras</name>
    <message numerus="yes">
        <source>%n of these cameras are already in “%1”: their clips would be downloaded twice.</source>
        <translation>
            <numerusform>%n of these cameras is already in “%1”: its clips would be downloaded twice.</numerusform>
            <numerusform>%n of these cameras are already in “%1”: their clips would be downloaded twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message numerus="yes">
        <source>%n file(s) could not be removed, “%1” for example. Check the folder&apos;s rights; the program tries again tomorrow.</source>
        <translation>
            <numerusform>1 file could not be removed: “%1”. Check the folder&apos;s rights; the program tries again tomorrow.</numerusform>
            <numerusform>%n files could not be removed, “%1” for example. Check the folder&apos;s rights; the program tries again tomorrow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n processed file(s), %1, were removed to free the disk.</source>
        <translation>
            <numerusform>1 processed file, %1, was removed to free the disk.</numerusform>
            <numerusform>%n processed files, %1, were removed to free the disk.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaitingCommands</name>
    <message numerus="yes">
        <source>%n file(s) are fetched with the next check.</source>
        <translation>
            <numerusform>%n file is fetched with the next check.</numerusform>
            <numerusform>%n files are fetched with the next check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are dismissed.</source>
        <translation>
            <numerusform>%n file is no longer waited for.</numerusform>
            <numerusform>%n files are no longer waited for.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::CameraFoldersPage</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::CameraModel</name>
    <message numerus="yes">
        <source>%n other camera(s) have such files, too.</source>
        <translation>
            <numerusform>%n other camera has such files, too.</numerusform>
            <numerusform>%n other cameras have such files, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::CleanUpDialog</name>
    <message numerus="yes">
        <source>%n clip(s), %1, were removed.</source>
        <translation>
            <numerusform>1 video, %1, was removed.</numerusform>
            <numerusform>%n clips, %1, were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be removed, “%1” for example.</source>
        <translation>
            <numerusform>1 could not be removed: “%1”.</numerusform>
            <numerusform>%n could not be removed, “%1” for example.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This choice removes %n clip(s) of %1, %2, from this computer. Those that are in Drive stay there, and are not downloaded again.</source>
        <translation>
            <numerusform>This choice removes %n clip of %1, %2, from this computer. If it is in Drive, it stays there, and is not downloaded again.</numerusform>
            <numerusform>This choice removes %n clips of %1, %2, from this computer. Those that are in Drive stay there, and are not downloaded again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::CoverageModel</name>
    <message numerus="yes">
        <source>%n gaps, %1 together</source>
        <translation>
            <numerusform>1 gap, %1</numerusform>
            <numerusform>%n gaps, %1 together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cameras</source>
        <translation>
            <numerusform>%n camera</numerusform>
            <numerusform>%n cameras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known gaps, %1 together</source>
        <translation>
            <numerusform>%n known gap, %1</numerusform>
            <numerusform>%n known gaps, %1 together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::DashboardWindow</name>
    <message numerus="yes">
        <source>%n files are retrying, next try %1.</source>
        <translation>
            <numerusform>1 file is retrying, next try %1.</numerusform>
            <numerusform>%n files are retrying, next try %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clip(s) wait in Drive.</source>
        <translation>
            <numerusform>%n clip waits in Drive.</numerusform>
            <numerusform>%n clips wait in Drive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::DiagnosticsWindow</name>
    <message numerus="yes">
        <source>%n problem(s) need your attention.</source>
        <translation>
            <numerusform>1 thing needs your attention.</numerusform>
            <numerusform>%n things need your attention.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No problem was found; %n test(s) have no result.</source>
        <translation>
            <numerusform>No problem was found; %n test has no result.</numerusform>
            <numerusform>No problem was found; %n tests have no result.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::NewCameraBanner</name>
    <message numerus="yes">
        <source>%n other folder(s) appeared, too.</source>
        <translation>
            <numerusform>%n other folder appeared, too.</numerusform>
            <numerusform>%n other folders appeared, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::Notifier</name>
    <message numerus="yes">
        <source>%n new clip(s)</source>
        <translation>
            <numerusform>1 new video</numerusform>
            <numerusform>%n new clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are in the queue.</source>
        <translation>
            <numerusform>1 more will follow.</numerusform>
            <numerusform>%n more will follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other source(s) have a problem, too.</source>
        <translation>
            <numerusform>1 other source has a problem, too.</numerusform>
            <numerusform>%n other sources have a problem, too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more have a problem.</source>
        <translation>
            <numerusform>%n more needs a look.</numerusform>
            <numerusform>%n more need a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n camera(s) are silent: check the recorder and the site&apos;s internet.</source>
        <translation>
            <numerusform>The only camera is silent: check the recorder and the site&apos;s internet.</numerusform>
            <numerusform>All %n cameras are silent: check the recorder and the site&apos;s internet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n camera(s) are silent: %1.</source>
        <translation>
            <numerusform>%n camera is silent: %1.</numerusform>
            <numerusform>%n cameras are silent: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SettingsDialog</name>
    <message numerus="yes">
        <source>&amp;Close without saving %n entries</source>
        <translation>
            <numerusform>&amp;Close without saving %n entry</numerusform>
            <numerusform>&amp;Close without saving %n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SilenceActions</name>
    <message numerus="yes">
        <source>All %n cameras of “%1”</source>
        <translation>
            <numerusform>The camera of “%1”</numerusform>
            <numerusform>All %n cameras of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n weeks: %1, end of day</source>
        <translation>
            <numerusform>In %n week: %1, end of day</numerusform>
            <numerusform>In %n weeks: %1, end of day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back for %n camera(s): “%1”</source>
        <translation>
            <numerusform>Take back for %n camera: “%1”</numerusform>
            <numerusform>Take back for %n cameras: “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Planned: %n camera(s) silent from %1 until %2.</source>
        <translation>
            <numerusform>Planned: %n camera silent from %1 until %2.</numerusform>
            <numerusform>Planned: %n cameras silent from %1 until %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SourceActions</name>
    <message numerus="yes">
        <source>No new footage of its cameras will come in. Google Drive is not touched. The %n clips in “%1” stay on this computer, unless you have them deleted here.</source>
        <translation>
            <numerusform>No new footage of its cameras will come in. Google Drive is not touched. The %n clip in “%1” stays on this computer, unless you have it deleted here.</numerusform>
            <numerusform>No new footage of its cameras will come in. Google Drive is not touched. The %n clips in “%1” stay on this computer, unless you have them deleted here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are not processed yet.</source>
        <translation>
            <numerusform>%n of them is not processed yet.</numerusform>
            <numerusform>%n of them are not processed yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SourceEditor</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n camera(s) out of this source?</source>
        <translation>
            <numerusform>Take %n camera out of this source?</numerusform>
            <numerusform>Take %n cameras out of this source?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SourceModel</name>
    <message numerus="yes">
        <source>Checked every %n minute(s)</source>
        <translation>
            <numerusform>Checked every %n minute</numerusform>
            <numerusform>Checked every %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::SummaryClipCount</name>
    <message numerus="yes">
        <source>%n clip(s), %1.</source>
        <translation>
            <numerusform>%n clip, %1.</numerusform>
            <numerusform>%n clips, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n clip(s), %1.</source>
        <translation>
            <numerusform>More than %n clip, %1.</numerusform>
            <numerusform>More than %n clips, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older clip(s), %1, stay in Drive.</source>
        <translation>
            <numerusform>%n older clip, %1, stays in Drive.</numerusform>
            <numerusform>%n older clips, %1, stay in Drive.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::TimelinePanel</name>
    <message numerus="yes">
        <source>%n more clips</source>
        <translation>
            <numerusform>1 more clip</numerusform>
            <numerusform>%n more clips</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shown: %n cameras with problems; the first is %1.</source>
        <translation>
            <numerusform>Shown: %n camera with problems; the first is %1.</numerusform>
            <numerusform>Shown: %n cameras with problems; the first is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>vtrack::ZoneDelegate</name>
    <message numerus="yes">
        <source>%n time zones fit this: choose one in the list.</source>
        <translation>
            <numerusform>%n time zone fits this: choose it in the list.</numerusform>
            <numerusform>%n time zones fit this: choose one in the list.</numerusform>
        </translation>
    </message>
</context>
</TS>
