-- SPDX-License-Identifier: GPL-3.0-or-later
-- The database of a data folder of 8ae16c4; see test_former_data.cpp.
CREATE TABLE activity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    source_id INTEGER,
    camera_name TEXT,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    message TEXT NOT NULL,
    drive_file_id TEXT,
    search_key TEXT NOT NULL,
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE SET NULL
);

INSERT INTO "activity" VALUES(1,'2025-11-26T11:14:45Z',1,NULL,'run','warning','“RLC-520A-front_00_20250116050106.mp4” could not be downloaded. Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.',NULL,'“rlc-520a-front_00_20250116050106.mp4” could not be downloaded. google drive has trouble at the moment. the program tries again by itself; nothing is lost.

run');

INSERT INTO "activity" VALUES(2,'2025-11-26T11:15:33Z',1,NULL,'run','warning','“RLC-520A-front_00_20250116050106.mp4” could not be downloaded. Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.',NULL,'“rlc-520a-front_00_20250116050106.mp4” could not be downloaded. google drive has trouble at the moment. the program tries again by itself; nothing is lost.

run');

CREATE TABLE camera_configurations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    camera_name TEXT NOT NULL,
    camera_config TEXT,              -- JSON: ROI, processing settings
    is_selected INTEGER DEFAULT 1,
    folder_path TEXT,                -- Google Drive folder ID
    stream_url TEXT,
    resolution TEXT,
    codec TEXT,
    capabilities TEXT,
    created_at TEXT DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    UNIQUE(source_id, camera_name)
);

INSERT INTO "camera_configurations" VALUES(1,1,'Cloud_Dahua_Cửa_3','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

INSERT INTO "camera_configurations" VALUES(2,1,'Cloud_Camera_Cạnh_Bàn','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'1XekJiJEDf8tG_oKPEodP0cxIykUE9o5w',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

INSERT INTO "camera_configurations" VALUES(3,1,'Cloud_Camera_Trên_Cao','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'1SWeW0dzkSJosOXi4_mUPU7cXFGaoP-St',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

INSERT INTO "camera_configurations" VALUES(4,1,'Cloud_Gate_Camera','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'15Gqe-5YGaVEdie-6E_BUM-oyT6D8MQci',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

INSERT INTO "camera_configurations" VALUES(5,1,'Cloud_Cam1_Table_View','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'1IDCvvw6UPSD3lXEuyEiIxz9kxDKpjOtM',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

INSERT INTO "camera_configurations" VALUES(6,1,'Cloud_Hikvision_Table_2','{"detection_threshold":0.5,"processing_enabled":true,"roi":null}',1,'1e_UY2yFUUQJaoNuDkrAC87-BRSaUaRxK',NULL,'320x180','h264',NULL,'2025-11-26T11:14:29Z','2025-11-26T11:14:45Z');

CREATE TABLE camera_totals (
    source_id INTEGER NOT NULL,
    camera_name TEXT NOT NULL,
    files INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    last_filename TEXT,
    last_file_timestamp TEXT,
    newest_recording TEXT,
    PRIMARY KEY (source_id, camera_name),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO "camera_totals" VALUES(1,'Cloud_Cam1_Table_View',4,100235,'video_20250115_103500.mp4','2025-01-15T10:35:00Z','2025-01-15T10:35:05Z');

INSERT INTO "camera_totals" VALUES(1,'Cloud_Camera_Cạnh_Bàn',5,126334,'20250115_131244_tp00002.mp4','2025-01-15T13:12:44Z','2025-01-15T13:12:49Z');

INSERT INTO "camera_totals" VALUES(1,'Cloud_Camera_Trên_Cao',4,101332,'RecM01_DST20250715_091500_091629_6D28808_1A46A10.mp4','2025-07-15T09:15:00Z','2025-07-15T09:16:29Z');

INSERT INTO "camera_totals" VALUES(1,'Cloud_Dahua_Cửa_3',6,137918,'173154.mp4','2025-01-17T17:31:54Z','2025-01-17T17:31:57Z');

INSERT INTO "camera_totals" VALUES(1,'Cloud_Gate_Camera',7,146554,'Front Door - 2-9-2025, 11.21.12pm.mp4','2025-02-09T23:21:12Z','2025-02-09T23:21:15Z');

INSERT INTO "camera_totals" VALUES(1,'Cloud_Hikvision_Table_2',2,22140,'192.168.1.64_01_20250115095800502_MOTION_DETECTION.mp4','2025-01-15T09:58:00Z','2025-01-15T09:58:04Z');

CREATE TABLE change_feeds (
    source_id INTEGER NOT NULL,
    drive_id TEXT NOT NULL,           -- empty for My Drive
    page_token TEXT NOT NULL,
    listed_at TEXT NOT NULL,          -- the last full listing
    PRIMARY KEY (source_id, drive_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO "change_feeds" VALUES(1,'','1000','2025-11-26T11:14:37Z');

CREATE TABLE cleaned_files (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    drive_md5 TEXT NOT NULL,
    cleaned_at TEXT NOT NULL, camera_id INTEGER, recording_start_time TEXT, recording_end_time TEXT,
    PRIMARY KEY (source_id, drive_file_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO "cleaned_files" VALUES(1,'1BNOwfYhY8XPBS4CY0DRM5FfrHPXiv2jW','4044ec009357d33242c894075d7c99c5','2025-11-26T11:14:55Z',6,'2025-01-15T14:00:00Z','2025-01-15T14:00:03Z');

INSERT INTO "cleaned_files" VALUES(1,'1BR5_xdUY8rkjFwFkMKESmPJOO2-0bFLr','eb53ccb536d6e764d233c6452ad3559a','2025-11-26T11:14:55Z',2,'2025-01-15T10:07:56Z','2025-01-15T10:08:00Z');

INSERT INTO "cleaned_files" VALUES(1,'1Zp3MbAgyFVsPWBNDzm9WNJpduGBLia3S','e3b40be072084cd6934123d5cc9a9e46','2025-11-26T11:14:55Z',5,'2025-01-15T10:30:00Z','2025-01-15T10:30:04Z');

INSERT INTO "cleaned_files" VALUES(1,'1cUNPySwgIWig7poISgSlJ3uB1x2kuMea','c0a7555d7fd1158a05251da4cc55b816','2025-11-26T11:14:55Z',5,'2025-01-15T08:30:00Z','2025-01-15T08:30:05Z');

INSERT INTO "cleaned_files" VALUES(1,'1ypFBo0hEhGEgfE1opDHE-u5H04oPwyj-','9b7efe5e6b9e51be0d3f9c057aeab985','2025-11-26T11:14:55Z',6,'2025-01-15T10:15:33Z','2025-01-15T10:15:38Z');

CREATE TABLE downloaded_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    camera_name TEXT NOT NULL,
    original_filename TEXT,
    local_file_path TEXT NOT NULL,
    file_size_bytes INTEGER DEFAULT 0,
    download_timestamp TEXT DEFAULT CURRENT_TIMESTAMP,
    recording_start_time TEXT,
    recording_end_time TEXT,
    file_format TEXT,
    checksum TEXT,
    sync_batch_id TEXT,
    is_processed INTEGER DEFAULT 0,
    drive_file_id TEXT,                 -- Google Drive file ID
    relative_path TEXT,                 -- Path within camera folder
    processing_timestamp TEXT,
    processing_status TEXT,
    created_at TEXT DEFAULT CURRENT_TIMESTAMP, local_path_key TEXT, recording_time_origin TEXT, drive_md5 TEXT,
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
);

INSERT INTO "downloaded_files" VALUES(1,1,'Cloud_Gate_Camera','Gate.20250115_084500.mp4','@DEST@/source_1/Cloud_Gate_Camera/Gate.20250115_084500.mp4',28842,'2025-11-26T11:14:37Z','2025-01-15T08:45:00Z','2025-01-15T08:45:05Z','mp4','2506b0999035d90e7235a48166dc25f63f0c471d46ca2afed46e832e5dbaccf0','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1iVNuIgz6I8gnbPXyLhHQeQLFg_EDcrCZ','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/gate.20250115_084500.mp4','name','57a4ad512ab76e1ebcba0ddbb29a2081');

INSERT INTO "downloaded_files" VALUES(3,1,'Cloud_Hikvision_Table_2','192.168.1.64_01_20250115095800502_MOTION_DETECTION.mp4','@DEST@/source_1/Cloud_Hikvision_Table_2/192.168.1.64_01_20250115095800502_MOTION_DETECTION.mp4',11520,'2025-11-26T11:14:37Z','2025-01-15T09:58:00Z','2025-01-15T09:58:04Z','mp4','4825016f34cb4165acc45fb92f0ae74e1df2f5e550eeec8297261e057b2db17c','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1TuJ3qkns-IMWhP5cdItK4toz3bLysakH','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_hikvision_table_2/192.168.1.64_01_20250115095800502_motion_detection.mp4','name','4b42640e596afdfccee8c1e2451bff00');

INSERT INTO "downloaded_files" VALUES(4,1,'Cloud_Camera_Trên_Cao','RecM01_20250115_083012_083140_6D28808_1A46901.mp4','@DEST@/source_1/Cloud_Camera_Trên_Cao/RecM01_20250115_083012_083140_6D28808_1A46901.mp4',31026,'2025-11-26T11:14:37Z','2025-01-15T08:30:12Z','2025-01-15T08:31:40Z','mp4','16730eabf43ce1acf5dd0844a08b3e73f1abc766d4c578e2b3db9bc0b8918bab','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1HSzwqTjfMo1sYl8dtauhC50KZ7oX8jEu','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_trên_cao/recm01_20250115_083012_083140_6d28808_1a46901.mp4','name','954e1e443e1f576f395cf1cd679d1dd1');

INSERT INTO "downloaded_files" VALUES(5,1,'Cloud_Camera_Cạnh_Bàn','1736930000-1736930090.mp4','@DEST@/source_1/Cloud_Camera_Cạnh_Bàn/1736930000-1736930090.mp4',28869,'2025-11-26T11:14:37Z','2025-01-15T08:33:20Z','2025-01-15T08:34:50Z','mp4','24f237f478f04e56dafbaf792a967591a46827d4602a32620553f77495fd0041','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1JM3PDeYhua8x1AbYNHwj1M9Lr0C93REl','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_cạnh_bàn/1736930000-1736930090.mp4','name','424cdaaa5dfd9d711aa4b45bc9caf9b8');

INSERT INTO "downloaded_files" VALUES(7,1,'Cloud_Gate_Camera','Gate.20250115_083000.mp4','@DEST@/source_1/Cloud_Gate_Camera/Gate.20250115_083000.mp4',8846,'2025-11-26T11:14:37Z','2025-01-15T08:30:00Z','2025-01-15T08:30:04Z','mp4','10ceb51a8f303a2b736b294af6e8ba991a8be458e794cd7e0794e7a7e127ecbc','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1GLVSWlqDgAw6vR7E_qA9hRIIQhGvNtZ-','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/gate.20250115_083000.mp4','name','f013c5fc720d542d6d5247b973468786');

INSERT INTO "downloaded_files" VALUES(8,1,'Cloud_Gate_Camera','VID-20250101-WA0001.mp4','@DEST@/source_1/Cloud_Gate_Camera/VID-20250101-WA0001.mp4',10905,'2025-11-26T11:14:37Z','2025-01-01T09:00:00Z','2025-01-01T09:00:04Z','mp4','d3c3f0a21d45a5b2e254027dad4c47ae9650ab61991532e363478cb77b0b9848','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1dS70W93HJlDMomJFnsFlr_SIk3ac1_Du','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/vid-20250101-wa0001.mp4','header','47ae02dbe3ad8bef04f63500edeac82c');

INSERT INTO "downloaded_files" VALUES(9,1,'Cloud_Gate_Camera','VID_20250114_183012.mp4','@DEST@/source_1/Cloud_Gate_Camera/VID_20250114_183012.mp4',28463,'2025-11-26T11:14:37Z','2025-01-14T18:30:12Z','2025-01-14T18:30:17Z','mp4','3800e1bc34605bc9b360df7f0d7e9b77a9a2231b4f62638097fa0a85108beaf4','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1t_vr5SJUXJN9P7AkqFbRyZ9A8_1cliw6','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/vid_20250114_183012.mp4','name','433e43a4e2f7d57592c7bd7de1dc6f3c');

INSERT INTO "downloaded_files" VALUES(11,1,'Cloud_Gate_Camera','20250114_192906.mp4','@DEST@/source_1/Cloud_Gate_Camera/20250114_192906.mp4',29895,'2025-11-26T11:14:37Z','2025-01-14T19:29:06Z','2025-01-14T19:29:09Z','mp4','aff42e70e9a7ea001740f7eeeadd6ef6d4c37759c2f66f77ccb1da71c42f2a2c','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'18edUF5gCPhW6jXlnR4eVzMJj9VTovwrR','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/20250114_192906.mp4','name','2f1fafab728184c4c02ee9ba7ca2e0e9');

INSERT INTO "downloaded_files" VALUES(12,1,'Cloud_Hikvision_Table_2','20250115-000500-001000_192.168.1.11-CH2.mp4','@DEST@/source_1/Cloud_Hikvision_Table_2/20250115-000500-001000_192.168.1.11-CH2.mp4',10620,'2025-11-26T11:14:37Z','2025-01-15T00:05:00Z','2025-01-15T00:10:00Z','mp4','77d41184780f741ceead685480d1ad54e5e4bfa29c3b05d51e77e4be586ea91c','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1nRde57TwdYYWVxJUmC22ZU7SOpLJo7pr','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_hikvision_table_2/20250115-000500-001000_192.168.1.11-ch2.mp4','name','ac0c2b45bb720d4c547bbf5efcab5462');

INSERT INTO "downloaded_files" VALUES(13,1,'Cloud_Camera_Trên_Cao','RecM01_20250115_075939_080140_6D28808_1A468F9.mp4','@DEST@/source_1/Cloud_Camera_Trên_Cao/RecM01_20250115_075939_080140_6D28808_1A468F9.mp4',11840,'2025-11-26T11:14:37Z','2025-01-15T07:59:39Z','2025-01-15T08:01:40Z','mp4','b879ba5070c6d4fd7c01ee015f7945c8f4c56a2e2ef27f0ef0dedd77fa98880c','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'11h9mKzV8n-Ye_FGgPMo2llPBvxPMmsW6','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_trên_cao/recm01_20250115_075939_080140_6d28808_1a468f9.mp4','name','834b1328fe65439ea7b85ab25f54e1c7');

INSERT INTO "downloaded_files" VALUES(15,1,'Cloud_Cam1_Table_View','cam1_20250115_103045.mp4','@DEST@/source_1/Cloud_Cam1_Table_View/cam1_20250115_103045.mp4',29990,'2025-11-26T11:14:37Z','2025-01-15T10:30:45Z','2025-01-15T10:30:48Z','mp4','c857d353a9c1be66dba338519273ef430de5ba883226c7203b7fa2b19d80f63b','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1kkaA7aPFbwra31SDC9EqQrge8SgW0jq8','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_cam1_table_view/cam1_20250115_103045.mp4','name','7fde8e4326858c270532e976bed93dba');

INSERT INTO "downloaded_files" VALUES(16,1,'Cloud_Camera_Cạnh_Bàn','Gói hàng / đơn 15-01 .. quay lại.mp4','@DEST@/source_1/Cloud_Camera_Cạnh_Bàn/Gói hàng _ đơn 15-01 .. quay lại.mp4',31016,'2025-11-26T11:14:37Z','2025-01-15T11:20:00Z','2025-01-15T11:20:05Z','mp4','89f295b4ed7a953c7525e78c2c383e1ad36526251ee60be29b4aa7c1078d5a45','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1BGwrcM_b6IhDtL8DXZsvdSbqtNOdqSL1','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_cạnh_bàn/gói hàng _ đơn 15-01 .. quay lại.mp4','header','69ea49c44c592e5310061ffdb03c8822');

INSERT INTO "downloaded_files" VALUES(17,1,'Cloud_Cam1_Table_View','video_20250115_103500.mp4','@DEST@/source_1/Cloud_Cam1_Table_View/video_20250115_103500~1feee83c.mp4',31298,'2025-11-26T11:14:37Z','2025-01-15T10:35:00Z','2025-01-15T10:35:03Z','mp4','d3a955a852d53667606009d1ccf622e9b0af641cba472476c82342b65daca50a','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'12xPZQ3mhfp4J8IPWuaesKE7VDs_jGxGF','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_cam1_table_view/video_20250115_103500~1feee83c.mp4','name','2e8424ea973985d411894cb4396b6e3f');

INSERT INTO "downloaded_files" VALUES(19,1,'Cloud_Camera_Cạnh_Bàn','../../ngoài thư mục.mp4','@DEST@/source_1/Cloud_Camera_Cạnh_Bàn/.._.._ngoài thư mục.mp4',29439,'2025-11-26T11:14:37Z','2025-01-15T11:25:00Z','2025-01-15T11:25:03Z','mp4','543dd26455b3d34199e434ccb3f0e7778f1edced74123d54dbcd3baa80602c22','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1wXT21TYs1h_tRRFNepz0-sKz3v-GysrM','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_cạnh_bàn/.._.._ngoài thư mục.mp4','header','ee4d47b760fd02db55904ccfcab9fbf2');

INSERT INTO "downloaded_files" VALUES(20,1,'Cloud_Camera_Cạnh_Bàn','20250115_130743_tp00001.mp4','@DEST@/source_1/Cloud_Camera_Cạnh_Bàn/20250115_130743_tp00001.mp4',9230,'2025-11-26T11:14:37Z','2025-01-15T13:07:43Z','2025-01-15T13:07:47Z','mp4','406b75046d292f32adac4d8d5b21471a9e68631dbb56df1e8dc6195e367f99fe','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1s5qOB8ES-RPveQ0MAmu8bgbscGiY0ZS8','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_cạnh_bàn/20250115_130743_tp00001.mp4','name','34bb647c194577dad9849181a2df8ebb');

INSERT INTO "downloaded_files" VALUES(21,1,'Cloud_Cam1_Table_View','video_20250115_103500.mp4','@DEST@/source_1/Cloud_Cam1_Table_View/video_20250115_103500.mp4',30516,'2025-11-26T11:14:37Z','2025-01-15T10:35:00Z','2025-01-15T10:35:05Z','mp4','69a511a33ab1aff8153a5fcd2d4cc15330309a17e8e1f99036d1d40c7006b065','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1KVKdD1TrsC4tv0dd3PzOtEEoEEvSk8q3','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_cam1_table_view/video_20250115_103500.mp4','name','13613aa8ab30360c407fc88a2a329970');

INSERT INTO "downloaded_files" VALUES(22,1,'Cloud_Cam1_Table_View','recording_2025-01-15T10-30-45.mp4','@DEST@/source_1/Cloud_Cam1_Table_View/recording_2025-01-15T10-30-45.mp4',8431,'2025-11-26T11:14:37Z','2025-01-15T10:30:45Z','2025-01-15T10:30:49Z','mp4','cb691d598d04debbccadfe5b17133b86d842f2788714170ea2bbf13b4ef8682f','90f5c2b7-410a-4036-b3d7-454f34a89f7c',1,'1h-gXwzIT2jKI9gqj5xRbwjgKJ65JehoI','','2025-11-26T11:14:55Z','completed','2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_cam1_table_view/recording_2025-01-15t10-30-45.mp4','name','fa51106f182f6ed1931ecfac686359ee');

INSERT INTO "downloaded_files" VALUES(23,1,'Cloud_Dahua_Cửa_3','12.30.00-12.45.00[M][0@0][0].dav','@DEST@/source_1/Cloud_Dahua_Cửa_3/2025-01-15/001/dav/12/12.30.00-12.45.00[M][0@0][0].dav',11183,'2025-11-26T11:14:37Z','2025-01-15T12:30:00Z','2025-01-15T12:45:00Z','dav','1a2308ac3e0a765ecc1857c36919b1e23fcd7b7843f29256a1ef3867e47fb6e5','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1CnabNx76w4bCwYBof18u99Cy6EaXViZd','2025-01-15/001/dav/12',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/2025-01-15/001/dav/12/12.30.00-12.45.00[m][0@0][0].dav','name','f7e3713e923a6b7c253c28facf2cf9c3');

INSERT INTO "downloaded_files" VALUES(24,1,'Cloud_Dahua_Cửa_3','05.30.mp4','@DEST@/source_1/Cloud_Dahua_Cửa_3/2025-01-15/13/front/05.30.mp4',29432,'2025-11-26T11:14:37Z','2025-01-15T13:05:30Z','2025-01-15T13:05:33Z','mp4','da33e29fe174fb3035d18ba120e78c3e5fe30524ef26d3ca5bcdf383d7d409f8','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1ln9zlRgfc-mCa7Yqf3ikRVI7oygNJ8g2','2025-01-15/13/front',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/2025-01-15/13/front/05.30.mp4','name','4e9945728c315b5cc37b34e8d8511c65');

INSERT INTO "downloaded_files" VALUES(25,1,'Cloud_Camera_Trên_Cao','cam_20250116083000_20250116083127.mp4','@DEST@/source_1/Cloud_Camera_Trên_Cao/cam_20250116083000_20250116083127.mp4',28155,'2025-11-26T11:14:37Z','2025-01-16T08:30:00Z','2025-01-16T08:31:27Z','mp4','9a818343a7b1ff0700c0426f9d78dedded87fc9f02c8a16fc47063475ec41397','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1kJJgWaXra1FKlomFLFF3fFr8fNj8oYXD','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_trên_cao/cam_20250116083000_20250116083127.mp4','name','c3d9bde0bfb7a2a5f1904110c6d7ced1');

INSERT INTO "downloaded_files" VALUES(26,1,'Cloud_Camera_Cạnh_Bàn','20250115_131244_tp00002.mp4','@DEST@/source_1/Cloud_Camera_Cạnh_Bàn/20250115_131244_tp00002.mp4',27780,'2025-11-26T11:14:37Z','2025-01-15T13:12:44Z','2025-01-15T13:12:49Z','mp4','4fce9f0fd9c912bb2f092140b2dd4c72906be1431ddbc368cf24886804ebf347','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1fKf1G4CqPxODK0HmCBgzTKzBX0Oo5gdn','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_cạnh_bàn/20250115_131244_tp00002.mp4','name','7f87ce4716e9933abd620268238fd8aa');

INSERT INTO "downloaded_files" VALUES(27,1,'Cloud_Dahua_Cửa_3','10M00S60.mp4','@DEST@/source_1/Cloud_Dahua_Cửa_3/2025Y01M16D11H/10M00S60.mp4',30347,'2025-11-26T11:14:37Z','2025-01-16T11:10:00Z','2025-01-16T11:11:00Z','mp4','953ae3460e5cedff0dab2814a306c56cff4b835d8063651b87c5ebdc26849d72','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1YAXa_rD4IYbOAiJt--2rUsWeor0590z1','2025Y01M16D11H',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/2025y01m16d11h/10m00s60.mp4','name','8ba863370084e29d1727f5c7e3f2f44e');

INSERT INTO "downloaded_files" VALUES(28,1,'Cloud_Dahua_Cửa_3','173154.mp4','@DEST@/source_1/Cloud_Dahua_Cửa_3/20250117/173154.mp4',28906,'2025-11-26T11:14:37Z','2025-01-17T17:31:54Z','2025-01-17T17:31:57Z','mp4','1ad5b6c04b0cb465a12746f9c52aac459199c7b628d691bf4d5054cf699cdce4','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1itc7pjMzYQXTlFAxt9eAjrxUyKjEadQ_','20250117',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/20250117/173154.mp4','name','206b88c4e7d53eeca1ef704e6415c2ed');

INSERT INTO "downloaded_files" VALUES(29,1,'Cloud_Gate_Camera','PXL_20250131_003137144.mp4','@DEST@/source_1/Cloud_Gate_Camera/PXL_20250131_003137144.mp4',8810,'2025-11-26T11:14:37Z','2025-01-31T00:31:37Z','2025-01-31T00:31:41Z','mp4','208fe5033c76026785ae32a5007be702796e693a704e2befc595be069b4edc03','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1ySye2ZhQYouXkpJERQfPf5t_YBKrMgpY','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/pxl_20250131_003137144.mp4','name','94ec9fd02872df967a480e02a63fff9f');

INSERT INTO "downloaded_files" VALUES(30,1,'Cloud_Dahua_Cửa_3','12.45.00-13.00.00[M][0@0][0].dav','@DEST@/source_1/Cloud_Dahua_Cửa_3/2025-01-15/001/dav/12/12.45.00-13.00.00[M][0@0][0].dav',29965,'2025-11-26T11:14:37Z','2025-01-15T12:45:00Z','2025-01-15T13:00:00Z','dav','aa5b02c8b524643e12fa250098442dc4d8a7ca3d11d5990b6e3594632a08a89f','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1rmfkWlQV33BRrL5ySHk95w6meApNggmm','2025-01-15/001/dav/12',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/2025-01-15/001/dav/12/12.45.00-13.00.00[m][0@0][0].dav','name','ecaf2946b3e2292d8db9c24b32c428e2');

INSERT INTO "downloaded_files" VALUES(31,1,'Cloud_Dahua_Cửa_3','09M00S60.mp4','@DEST@/source_1/Cloud_Dahua_Cửa_3/2025Y01M16D11H/09M00S60.mp4',8085,'2025-11-26T11:14:37Z','2025-01-16T11:09:00Z','2025-01-16T11:10:00Z','mp4','fc604fb1c0b6224037036fbd827a4db685b6537e9d2c2bec95c539ef84168490','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'19YWX1qZqI2--DCMVIKUy5fpTGTevqmhE','2025Y01M16D11H',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_dahua_cửa_3/2025y01m16d11h/09m00s60.mp4','name','0cec60f1c98e5cdd5f528339a25da4ad');

INSERT INTO "downloaded_files" VALUES(32,1,'Cloud_Camera_Trên_Cao','RecM01_DST20250715_091500_091629_6D28808_1A46A10.mp4','@DEST@/source_1/Cloud_Camera_Trên_Cao/RecM01_DST20250715_091500_091629_6D28808_1A46A10.mp4',30311,'2025-11-26T11:14:37Z','2025-07-15T09:15:00Z','2025-07-15T09:16:29Z','mp4','5367518afcfd1cbdb081f50037314ede35ba9d75518050aafb7f0819bf6dfabd','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'19pkJf3iT1vKEPCMbjkpEYqkTmAp5XuN4','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_camera_trên_cao/recm01_dst20250715_091500_091629_6d28808_1a46a10.mp4','name','e61c93fb256ab25f4fc01e7fc1e7a51d');

INSERT INTO "downloaded_files" VALUES(33,1,'Cloud_Gate_Camera','Front Door - 2-9-2025, 11.21.12pm.mp4','@DEST@/source_1/Cloud_Gate_Camera/Front Door - 2-9-2025, 11.21.12pm.mp4',30793,'2025-11-26T11:14:37Z','2025-02-09T23:21:12Z','2025-02-09T23:21:15Z','mp4','33de494bf71a551869d5dc59f090e21ba9224d218fffa0216cb7378d57f45ce5','90f5c2b7-410a-4036-b3d7-454f34a89f7c',0,'1irHz0xKeRVVkoTlDuxLOoTYKoDiKPjiA','',NULL,NULL,'2025-11-26T11:14:37Z','@DEST_KEY@/source_1/cloud_gate_camera/front door - 2-9-2025, 11.21.12pm.mp4','name','c0be85bbc53680fed9951ec0a4b035c2');

CREATE TABLE last_looks (
    source_id INTEGER PRIMARY KEY,
    began TEXT NOT NULL,              -- the last run that saw every camera's folder
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE
);

INSERT INTO "last_looks" VALUES(1,'2025-11-26T11:15:25Z');

CREATE TABLE pending_files (
    source_id INTEGER NOT NULL,
    drive_file_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    relative_path TEXT NOT NULL,
    mime_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    md5 TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    created_time TEXT NOT NULL,       -- empty where Drive names none
    modified_time TEXT NOT NULL,
    replaces INTEGER NOT NULL DEFAULT 0, -- the row of downloaded_files with an older content
    seen_at TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    error_type TEXT,
    message TEXT,
    next_try TEXT, recording_start_time TEXT, recording_end_time TEXT,
    PRIMARY KEY (source_id, drive_file_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO "pending_files" VALUES(1,'13c0p01amI6apwnycsUE9FIFjlUAi0jJo',3,'RLC-520A-front_00_20250116050106.mp4','','video/mp4',9948,'b686672d7fc07368a597ae355b6013e7','be2beedb086965a1314886842e68880905a3b065f2b0d9c23bab5b35a3f4c581','2025-01-16T05:03:06Z','2025-01-16T05:03:06Z',0,'2025-11-26T11:14:37Z',2,'network_error','Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.','2025-11-26T11:25:33Z','2025-01-16T05:01:06Z',NULL);

CREATE TABLE sync_status (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id INTEGER NOT NULL,
    sync_enabled INTEGER DEFAULT 1,
    last_sync_timestamp TEXT,
    next_sync_timestamp TEXT,
    sync_interval_minutes INTEGER DEFAULT 10,
    last_sync_status TEXT DEFAULT 'pending',
    last_sync_message TEXT,
    files_downloaded_count INTEGER DEFAULT 0,
    total_download_size_mb REAL DEFAULT 0.0,
    error_severity TEXT,
    error_type TEXT,
    last_timer_run TEXT,
    timer_error_count INTEGER DEFAULT 0,
    error_count INTEGER DEFAULT 0,
    last_error_type TEXT DEFAULT NULL,
    created_at TEXT DEFAULT CURRENT_TIMESTAMP,
    updated_at TEXT DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    UNIQUE(source_id)
);

INSERT INTO "sync_status" VALUES(1,1,1,'2025-11-26T11:15:33Z','2025-11-26T11:17:33Z',10,'error','“RLC-520A-front_00_20250116050106.mp4” could not be downloaded. Google Drive has trouble at the moment. The program tries again by itself; nothing is lost.',33,7.141666412353515625e-01,'warning','network_error','2025-11-26T11:15:25Z',2,2,'network_error','2025-11-26T11:14:29Z','2025-11-26T11:15:33Z');

CREATE TABLE user_profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    email TEXT NOT NULL,
    google_sub TEXT NOT NULL UNIQUE,
    name TEXT,
    photo_url TEXT,
    photo BLOB,
    gmail_authenticated_at TEXT,
    drive_connected_at TEXT,
    is_current INTEGER NOT NULL DEFAULT 0,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
);

INSERT INTO "user_profiles" VALUES(1,'demo@example.com','104729000000000000001','Demo User',NULL,NULL,'2025-11-26T11:14:20Z','2025-11-26T11:14:20Z',1,'2025-11-26T11:14:20Z','2025-11-26T11:14:20Z');

CREATE TABLE video_sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source_type TEXT NOT NULL CHECK(source_type IN ('local', 'cloud')),
    name TEXT NOT NULL,
    path TEXT NOT NULL,              -- Google Drive folder ID
    config TEXT,                      -- JSON: OAuth tokens, settings
    active INTEGER DEFAULT 1,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    folder_depth INTEGER DEFAULT 0,
    parent_folder_id TEXT
);

INSERT INTO "video_sources" VALUES(1,'cloud','Demo','0A1NDZ-0v3vHviuoGUk9PVA','{"destination":"@DEST@","lazy_loading_enabled":true,"oauth_token_path":"tokens/google_drive_7462108984f629db.json","selected_folders":[{"depth":4,"id":"1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn","name":"Dahua Cửa 3","path":"/Kho Hàng Hà Nội/Khu Xuất Hàng/Cửa 3/Dahua Cửa 3"},{"depth":4,"id":"1XekJiJEDf8tG_oKPEodP0cxIykUE9o5w","name":"Camera Cạnh Bàn","path":"/Kho Hàng Hà Nội/Khu Đóng Gói/Bàn 1/Camera Cạnh Bàn"},{"depth":4,"id":"1SWeW0dzkSJosOXi4_mUPU7cXFGaoP-St","name":"Camera Trên Cao","path":"/Kho Hàng Hà Nội/Khu Đóng Gói/Bàn 1/Camera Trên Cao"},{"depth":4,"id":"15Gqe-5YGaVEdie-6E_BUM-oyT6D8MQci","name":"Gate Camera","path":"/Packing Station Saigon/Loading Dock/Gate North/Gate Camera"},{"depth":4,"id":"1IDCvvw6UPSD3lXEuyEiIxz9kxDKpjOtM","name":"Cam1 Table View","path":"/Packing Station Saigon/Packing Area A/Table 1/Cam1 Table View"},{"depth":4,"id":"1e_UY2yFUUQJaoNuDkrAC87-BRSaUaRxK","name":"Hikvision Table 2","path":"/Packing Station Saigon/Packing Area A/Table 2/Hikvision Table 2"}]}',1,'2025-11-26T11:14:29Z',4,NULL);

CREATE TABLE watched_folders (
    source_id INTEGER NOT NULL,
    folder_id TEXT NOT NULL,
    camera_id INTEGER NOT NULL,
    parent_id TEXT NOT NULL,
    relative_path TEXT NOT NULL,      -- below the camera's folder, empty for that one
    PRIMARY KEY (source_id, folder_id),
    FOREIGN KEY (source_id) REFERENCES video_sources (id) ON DELETE CASCADE,
    FOREIGN KEY (camera_id) REFERENCES camera_configurations (id) ON DELETE CASCADE
) WITHOUT ROWID;

INSERT INTO "watched_folders" VALUES(1,'114lsSsrQ2T4actb7NfV7qk3CRxLrDdc4',1,'1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn','2025-01-15');

INSERT INTO "watched_folders" VALUES(1,'13NMeCCNfqMMCy678dVAMo-rQ6bZ8yvsh',1,'114lsSsrQ2T4actb7NfV7qk3CRxLrDdc4','2025-01-15/13');

INSERT INTO "watched_folders" VALUES(1,'15Gqe-5YGaVEdie-6E_BUM-oyT6D8MQci',4,'','');

INSERT INTO "watched_folders" VALUES(1,'1AVv5h8ukXQ7fY4Isu4hH4v2HKt3hGwzW',1,'1w_-s1s6d6wiaEpZpguVveRiXLHzrtaGj','2025-01-15/001/dav');

INSERT INTO "watched_folders" VALUES(1,'1HUCnTfHcIpaCCCKBFdHdw5B-v3a2hvaQ',1,'1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn','20250117');

INSERT INTO "watched_folders" VALUES(1,'1IDCvvw6UPSD3lXEuyEiIxz9kxDKpjOtM',5,'','');

INSERT INTO "watched_folders" VALUES(1,'1SWeW0dzkSJosOXi4_mUPU7cXFGaoP-St',3,'','');

INSERT INTO "watched_folders" VALUES(1,'1WYWqxh6gHQG7sjt05m7uA4dNXAHS7kHH',1,'1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn','2025Y01M16D11H');

INSERT INTO "watched_folders" VALUES(1,'1XekJiJEDf8tG_oKPEodP0cxIykUE9o5w',2,'','');

INSERT INTO "watched_folders" VALUES(1,'1aUrMmFPelKFs0N1Xli6WsfJi5hgSy_Gd',1,'13NMeCCNfqMMCy678dVAMo-rQ6bZ8yvsh','2025-01-15/13/front');

INSERT INTO "watched_folders" VALUES(1,'1e_UY2yFUUQJaoNuDkrAC87-BRSaUaRxK',6,'','');

INSERT INTO "watched_folders" VALUES(1,'1jyb1pNwhehSDHfjqm4aw8_u4Z-zAfVUt',1,'1AVv5h8ukXQ7fY4Isu4hH4v2HKt3hGwzW','2025-01-15/001/dav/12');

INSERT INTO "watched_folders" VALUES(1,'1m7TqJ62EIDsQEUE42V-1-GTAIQIkpNRn',1,'','');

INSERT INTO "watched_folders" VALUES(1,'1w_-s1s6d6wiaEpZpguVveRiXLHzrtaGj',1,'114lsSsrQ2T4actb7NfV7qk3CRxLrDdc4','2025-01-15/001');

CREATE VIEW active_cameras AS
SELECT
    vs.id as source_id,
    vs.name as source_name,
    vs.source_type,
    vs.path as source_path,
    cc.camera_name,
    cc.folder_path,
    cc.stream_url,
    cc.resolution,
    cc.codec,
    cc.capabilities,
    cc.is_selected
FROM video_sources vs
LEFT JOIN camera_configurations cc ON vs.id = cc.source_id
WHERE vs.active = 1 AND cc.is_selected = 1;

CREATE UNIQUE INDEX downloaded_files_drive_id ON downloaded_files (source_id, drive_file_id);

CREATE UNIQUE INDEX downloaded_files_path ON downloaded_files (local_path_key);

CREATE INDEX downloaded_files_camera ON downloaded_files (source_id, camera_name);

CREATE INDEX downloaded_files_latest ON downloaded_files (source_id, camera_name, coalesce(recording_start_time, download_timestamp));

CREATE INDEX downloaded_files_unprocessed ON downloaded_files (id) WHERE is_processed = 0;

CREATE INDEX downloaded_files_processed ON downloaded_files (download_timestamp) WHERE is_processed = 1;

CREATE INDEX activity_source ON activity (source_id);

CREATE TRIGGER downloaded_files_added AFTER INSERT ON downloaded_files BEGIN
    INSERT INTO camera_totals (source_id, camera_name, files, bytes)
        VALUES (NEW.source_id, NEW.camera_name, 1, coalesce(NEW.file_size_bytes, 0))
        ON CONFLICT (source_id, camera_name) DO UPDATE SET files = files + 1, bytes = bytes + excluded.bytes;
    UPDATE camera_totals SET (last_filename, last_file_timestamp, newest_recording) = (
        SELECT original_filename, coalesce(recording_start_time, download_timestamp),
               coalesce(recording_end_time, recording_start_time)
        FROM downloaded_files WHERE source_id = NEW.source_id AND camera_name = NEW.camera_name
        ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC LIMIT 1)
        WHERE source_id = NEW.source_id AND camera_name = NEW.camera_name;
END;

CREATE TRIGGER downloaded_files_removed AFTER DELETE ON downloaded_files BEGIN
    UPDATE camera_totals SET files = files - 1, bytes = bytes - coalesce(OLD.file_size_bytes, 0)
        WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name;
    DELETE FROM camera_totals WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name AND files <= 0;
    UPDATE camera_totals SET (last_filename, last_file_timestamp, newest_recording) = (
        SELECT original_filename, coalesce(recording_start_time, download_timestamp),
               coalesce(recording_end_time, recording_start_time)
        FROM downloaded_files WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name
        ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC LIMIT 1)
        WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name;
END;

CREATE TRIGGER downloaded_files_changed AFTER UPDATE OF source_id, camera_name, original_filename, file_size_bytes, download_timestamp, recording_start_time, recording_end_time ON downloaded_files BEGIN
    UPDATE camera_totals SET files = files - 1, bytes = bytes - coalesce(OLD.file_size_bytes, 0)
        WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name;
    DELETE FROM camera_totals WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name AND files <= 0;
    INSERT INTO camera_totals (source_id, camera_name, files, bytes)
        VALUES (NEW.source_id, NEW.camera_name, 1, coalesce(NEW.file_size_bytes, 0))
        ON CONFLICT (source_id, camera_name) DO UPDATE SET files = files + 1, bytes = bytes + excluded.bytes;
    UPDATE camera_totals SET (last_filename, last_file_timestamp, newest_recording) = (
        SELECT original_filename, coalesce(recording_start_time, download_timestamp),
               coalesce(recording_end_time, recording_start_time)
        FROM downloaded_files WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name
        ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC LIMIT 1)
        WHERE source_id = OLD.source_id AND camera_name = OLD.camera_name;
    UPDATE camera_totals SET (last_filename, last_file_timestamp, newest_recording) = (
        SELECT original_filename, coalesce(recording_start_time, download_timestamp),
               coalesce(recording_end_time, recording_start_time)
        FROM downloaded_files WHERE source_id = NEW.source_id AND camera_name = NEW.camera_name
        ORDER BY coalesce(recording_start_time, download_timestamp) DESC, id DESC LIMIT 1)
        WHERE source_id = NEW.source_id AND camera_name = NEW.camera_name;
END;

CREATE VIEW sync_dashboard AS
SELECT
    vs.id as source_id,
    vs.name as source_name,
    vs.source_type,
    vs.path as source_path,
    ss.sync_enabled,
    ss.last_sync_timestamp,
    ss.next_sync_timestamp,
    ss.sync_interval_minutes,
    ss.last_sync_status,
    ss.last_sync_message,
    ss.files_downloaded_count,
    ss.total_download_size_mb,
    (SELECT coalesce(SUM(ct.files), 0) FROM camera_totals ct WHERE ct.source_id = vs.id) as total_downloaded_files,
    (SELECT SUM(ct.bytes) FROM camera_totals ct WHERE ct.source_id = vs.id) / (1024*1024) as total_size_mb_calculated
FROM video_sources vs
LEFT JOIN sync_status ss ON vs.id = ss.source_id
WHERE vs.active = 1 AND vs.source_type = 'cloud';

CREATE INDEX watched_folders_camera ON watched_folders (camera_id);

CREATE INDEX pending_files_camera ON pending_files (camera_id);

CREATE INDEX pending_files_order ON pending_files (source_id, created_time, drive_file_id);

CREATE INDEX pending_files_parked ON pending_files (source_id, next_try) WHERE attempts > 0;

CREATE TRIGGER camera_configurations_added AFTER INSERT ON camera_configurations BEGIN
    DELETE FROM change_feeds WHERE source_id = NEW.source_id;
END;

CREATE TRIGGER camera_configurations_changed AFTER UPDATE OF is_selected, folder_path ON camera_configurations
WHEN NEW.is_selected IS NOT OLD.is_selected OR NEW.folder_path IS NOT OLD.folder_path BEGIN
    DELETE FROM change_feeds WHERE source_id = NEW.source_id;
END;

CREATE INDEX downloaded_files_footage ON downloaded_files (source_id, camera_name, recording_start_time, recording_end_time);

CREATE INDEX pending_files_footage ON pending_files (camera_id, recording_start_time, recording_end_time);

CREATE INDEX cleaned_files_footage ON cleaned_files (camera_id, recording_start_time, recording_end_time);

DELETE FROM "sqlite_sequence";

INSERT INTO "sqlite_sequence" VALUES('user_profiles',1);

INSERT INTO "sqlite_sequence" VALUES('video_sources',1);

INSERT INTO "sqlite_sequence" VALUES('sync_status',1);

INSERT INTO "sqlite_sequence" VALUES('camera_configurations',6);

INSERT INTO "sqlite_sequence" VALUES('downloaded_files',33);

INSERT INTO "sqlite_sequence" VALUES('activity',2);

PRAGMA user_version = 3;
