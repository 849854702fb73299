PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  finished_at TEXT,
  program_version TEXT NOT NULL,
  rules_version INTEGER NOT NULL,
  command TEXT NOT NULL,
  page_count INTEGER NOT NULL DEFAULT 0,
  strip_count INTEGER NOT NULL DEFAULT 0,
  new_strip_count INTEGER NOT NULL DEFAULT 0,
  rejection_count INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO run VALUES(1,'2026-11-22T23:59:52Z','2026-11-22T23:59:52Z','0.1.0',1,'ingest Fixtures/pages/2025-06-30-frozen-c1.txt Fixtures/pages/2025-04-04-plain-case.txt Fixtures/pages/no-date-26-stations.txt Fixtures/pages/rewritten-no-strip-look-alikes.txt',4,2,2,1);
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  location TEXT NOT NULL,
  record_offset INTEGER,
  record_length INTEGER,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  capture_time TEXT
) STRICT;
INSERT INTO source VALUES(1,'Fixtures/pages/2025-06-30-frozen-c1.txt',NULL,NULL,'494a7f8f93ef81b0fc0c2c708079941fa0093f277d4e29690a688aa49a9dafba',NULL);
INSERT INTO source VALUES(2,'Fixtures/pages/2025-04-04-plain-case.txt',NULL,NULL,'bb780ef73856e0b98333244a437d1290afe97d646b63edc28e019de639c6c1ae',NULL);
INSERT INTO source VALUES(3,'Fixtures/pages/no-date-26-stations.txt',NULL,NULL,'9378232cbab7d68c5873fffdfcbaf98fa3d7e9e059b7b25a249796db04b73b92',NULL);
INSERT INTO source VALUES(4,'Fixtures/pages/rewritten-no-strip-look-alikes.txt',NULL,NULL,'e929cc1756714917480b1bfbacdc8d8057b9841737efa7399b49f079d853ffaf',NULL);
CREATE TABLE run_source (
  run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  PRIMARY KEY (run_id, source_id)
) STRICT, WITHOUT ROWID;
INSERT INTO run_source VALUES(1,1);
INSERT INTO run_source VALUES(1,2);
INSERT INTO run_source VALUES(1,3);
INSERT INTO run_source VALUES(1,4);
CREATE TABLE strip (
  number INTEGER PRIMARY KEY,
  strip_id TEXT NOT NULL UNIQUE CHECK (length(strip_id) = 16),
  date TEXT NOT NULL CHECK (date(date) = date),
  hour INTEGER CHECK (hour BETWEEN 0 AND 23),
  hour_basis TEXT CHECK (hour_basis IN ('feed', 'inferred')),
  fingerprint TEXT NOT NULL,
  temperature_count INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live', 'frozen', 'carried_over', 'not_checked')),
  freeze TEXT,
  CHECK ((hour IS NULL) = (hour_basis IS NULL))
) STRICT;
INSERT INTO strip VALUES(1,'fda9324b5bd572a4','2025-06-30',NULL,NULL,'98:277 105:294 108:291 133:302 143:323 152:294 156:316 159:266 184:296',16,'frozen','C');
INSERT INTO strip VALUES(2,'bb1ef9a1feb3cd4f','2025-04-04',NULL,NULL,'98:28 105:50 108:62 133:72 143:42 152:35 156:62 159:66 184:69',16,'live',NULL);
CREATE TABLE strip_text (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
  text BLOB NOT NULL
) STRICT;
INSERT INTO strip_text VALUES(1,'1c7477d38e5ce04618895d8ac3e8fdf99adf3e9d0a814d5a324ca8e418ba6bcd',X'323032352e30362e33302028ec9b94290a0a2020e280a220eab5aceba684eba78eec9d8ceb8f99eb9190ecb29c2032372e37e284830a2020e280a220ed9d90eba6bceab095eba6892032392e34e284830a2020e280a220eab5aceba684eca1b0eab888ec849cec9ab82032392e31e284830a2020e280a220eab5aceba684eca1b0eab888eb8c80eca0842033302e32e284830a2020e280a220eba791ec9d8ceb8c80eab5ac2033322e33e284830a2020e280a220ec97b0ebacb4ec9ab8ec82b02032392e34e284830a2020e280a220eba791ec9d8ceab491eca3bc2033312e36e284830a2020e280a220eab5aceba684eca1b0eab888ebb680ec82b02032362e36e284830a2020e280a220eab5aceba684eca1b0eab888eab3a0ecb0bd2033322e31e284830a2020e280a220eba791ec9d8ceca09ceca3bc2032392e36e284830a2020e280a220ed9d90eba6bceab095ed99942032362e39e284830a2020e280a220eab5aceba684eba78eec9d8cebb3b4ec9d802032382e32e284830a2020e280a220eab5aceba684eca1b0eab888eab888ec82b02033302e33e284830a2020e280a220eab5aceba684eba78eec9d8ceab095eca784eab5b02033302e38e284830a2020e280a220eab5aceba684eca1b0eab888eab2bdeca3bcec8b9c2033322e39e284830a2020e280a220eab5aceba684eca1b0eab888eab1b0eca09c2032382e31e284830aeab8b0ec8381ecb2ad20eca09ceab3b5');
INSERT INTO strip_text VALUES(2,'73f4a2bfed5ced1587ac39221b15b3216120fbacd5a72f9d7151ebdb61145efc',X'323032352e30342e30342028eab888290a0a2020e280a220eba791ec9d8ceb8f99eb9190ecb29c20322e38e284830a2020e280a220eab5aceba684eca1b0eab888eab095eba68920352e30e284830a2020e280a220ebb095ebacb4ec849cec9ab820362e32e284830a2020e280a220eb8c80eca08420372e32e284830a2020e280a220eab5aceba684eca1b0eab888eb8c80eab5ac20342e32e284830a2020e280a220eba791ec9d8cec9ab8ec82b020332e35e284830a2020e280a220ebb095ebacb4eab491eca3bc20362e32e284830a2020e280a220eba791ec9d8cebb680ec82b020362e36e284830a2020e280a220eba791ec9d8ceab3a0ecb0bd20312e32e284830a2020e280a220eab5aceba684eba78eec9d8ceca09ceca3bc20362e39e284830a2020e280a220eba791ec9d8ceab095ed999420332e34e284830a2020e280a220eab5aceba684eba78eec9d8cebb3b4ec9d8020332e30e284830a2020e280a220ed9d90eba6bceab888ec82b020372e30e284830a2020e280a220eba791ec9d8ceab095eca784eab5b020322e35e284830a2020e280a220eba791ec9d8ceab2bdeca3bcec8b9c20302e39e284830a2020e280a220eba791ec9d8ceab1b0eca09c20342e38e284830aeab8b0ec8381ecb2ad20eca09ceab3b5');
CREATE TABLE sighting (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  page_offset INTEGER NOT NULL,
  strip_number INTEGER NOT NULL REFERENCES strip,
  strip_text_id INTEGER NOT NULL REFERENCES strip_text,
  rules_version INTEGER NOT NULL,
  repairs TEXT NOT NULL,
  PRIMARY KEY (source_id, page_offset)
) STRICT, WITHOUT ROWID;
INSERT INTO sighting VALUES(1,121,1,1,1,'');
INSERT INTO sighting VALUES(2,121,2,2,1,'');
CREATE TABLE observation (
  strip_number INTEGER NOT NULL REFERENCES strip ON DELETE CASCADE,
  station_id INTEGER NOT NULL,
  variant INTEGER NOT NULL,
  condition TEXT,
  condition_label TEXT,
  condition_class TEXT NOT NULL,
  air_temperature_tenths INTEGER,
  quality TEXT NOT NULL CHECK (quality IN ('good', 'suspect', 'wrong', 'not_checked')),
  flags TEXT NOT NULL,
  source_id INTEGER NOT NULL,
  page_offset INTEGER NOT NULL,
  row_offset INTEGER NOT NULL,
  row_length INTEGER NOT NULL,
  PRIMARY KEY (strip_number, station_id, variant)
) STRICT, WITHOUT ROWID;
INSERT INTO observation VALUES(1,98,0,'구름많음','구름많음','mostly_cloudy',277,'not_checked','',1,121,145,29);
INSERT INTO observation VALUES(1,105,0,'흐림','흐림','overcast',294,'not_checked','',1,121,181,20);
INSERT INTO observation VALUES(1,108,0,'구름조금','구름조금','partly_cloudy',291,'not_checked','',1,121,208,26);
INSERT INTO observation VALUES(1,133,0,'구름조금','구름조금','partly_cloudy',302,'not_checked','',1,121,241,26);
INSERT INTO observation VALUES(1,143,0,'맑음','맑음','clear',323,'not_checked','',1,121,274,20);
INSERT INTO observation VALUES(1,152,0,'연무','연무','haze',294,'not_checked','',1,121,301,20);
INSERT INTO observation VALUES(1,156,0,'맑음','맑음','clear',316,'not_checked','',1,121,328,20);
INSERT INTO observation VALUES(1,159,0,'구름조금','구름조금','partly_cloudy',266,'not_checked','',1,121,355,26);
INSERT INTO observation VALUES(1,172,0,'구름조금','구름조금','partly_cloudy',321,'not_checked','',1,121,388,26);
INSERT INTO observation VALUES(1,184,0,'맑음','맑음','clear',296,'not_checked','',1,121,421,20);
INSERT INTO observation VALUES(1,201,0,'흐림','흐림','overcast',269,'not_checked','',1,121,448,20);
INSERT INTO observation VALUES(1,226,0,'구름많음','구름많음','mostly_cloudy',282,'not_checked','',1,121,475,26);
INSERT INTO observation VALUES(1,238,0,'구름조금','구름조금','partly_cloudy',303,'not_checked','',1,121,508,26);
INSERT INTO observation VALUES(1,259,0,'구름많음','구름많음','mostly_cloudy',308,'not_checked','',1,121,541,29);
INSERT INTO observation VALUES(1,283,0,'구름조금','구름조금','partly_cloudy',329,'not_checked','',1,121,577,29);
INSERT INTO observation VALUES(1,294,0,'구름조금','구름조금','partly_cloudy',281,'not_checked','',1,121,613,26);
INSERT INTO observation VALUES(2,98,0,'맑음','맑음','clear',28,'not_checked','',2,121,145,22);
INSERT INTO observation VALUES(2,105,0,'구름조금','구름조금','partly_cloudy',50,'not_checked','',2,121,174,25);
INSERT INTO observation VALUES(2,108,0,'박무','박무','mist',62,'not_checked','',2,121,206,19);
INSERT INTO observation VALUES(2,133,0,NULL,NULL,'unknown',72,'not_checked','',2,121,232,13);
INSERT INTO observation VALUES(2,143,0,'구름조금','구름조금','partly_cloudy',42,'not_checked','',2,121,252,25);
INSERT INTO observation VALUES(2,152,0,'맑음','맑음','clear',35,'not_checked','',2,121,284,19);
INSERT INTO observation VALUES(2,156,0,'박무','박무','mist',62,'not_checked','',2,121,310,19);
INSERT INTO observation VALUES(2,159,0,'맑음','맑음','clear',66,'not_checked','',2,121,336,19);
INSERT INTO observation VALUES(2,172,0,'맑음','맑음','clear',12,'not_checked','',2,121,362,19);
INSERT INTO observation VALUES(2,184,0,'구름많음','구름많음','mostly_cloudy',69,'not_checked','',2,121,388,25);
INSERT INTO observation VALUES(2,201,0,'맑음','맑음','clear',34,'not_checked','',2,121,420,19);
INSERT INTO observation VALUES(2,226,0,'구름많음','구름많음','mostly_cloudy',30,'not_checked','',2,121,446,25);
INSERT INTO observation VALUES(2,238,0,'흐림','흐림','overcast',70,'not_checked','',2,121,478,19);
INSERT INTO observation VALUES(2,259,0,'맑음','맑음','clear',25,'not_checked','',2,121,504,22);
INSERT INTO observation VALUES(2,283,0,'맑음','맑음','clear',9,'not_checked','',2,121,533,22);
INSERT INTO observation VALUES(2,294,0,'맑음','맑음','clear',48,'not_checked','',2,121,562,19);
CREATE TABLE rejection (
  source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
  row_offset INTEGER NOT NULL,
  row_length INTEGER NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  found TEXT NOT NULL,
  text BLOB NOT NULL,
  PRIMARY KEY (source_id, row_offset)
) STRICT, WITHOUT ROWID;
INSERT INTO rejection VALUES(3,127,790,5,'missing_date','',X'eab5aceba684eba78eec9d8ceb8f99eb9190ecb29c20392e34e284830a2020e280a220eba791ec9d8ceab095eba6892031362e30e284830a2020e280a220ec97b0ebacb4ec849cec9ab82031302e37e284830a2020e280a220eab5aceba684eba78eec9d8cecb6a9eca3bc20392e36e284830a2020e280a220eab5aceba684eba78eec9d8cec849cec82b02031312e36e284830a2020e280a220ec97b0ebacb4ecb2adeca3bc2031302e33e284830a2020e280a220ec97b0ebacb4eb8c80eca0842031322e39e284830a2020e280a220eab5aceba684eba78eec9d8cecb694ed928deba0b92031302e36e284830a2020e280a220ec97b0ebacb4eb8c80eab5ac2031322e33e284830a2020e280a220eab5aceba684eba78eec9d8cec9ab8ec82b02031342e37e284830a2020e280a220ed9d90eba6bceab491eca3bc2031322e38e284830a2020e280a220eab5aceba684eba78eec9d8cebb680ec82b02031352e37e284830a2020e280a220ed9d90eba6bceab3a0ecb0bd2031332e36e284830a2020e280a220ec97b0ebacb4ed998dec84b128ec9888292031312e38e284830a2020e280a220ed9d90eba6bceca09ceca3bc2031332e33e284830a2020e280a220eab5aceba684eba78eec9d8ceab3a0ec82b02031332e38e284830a2020e280a220eab5aceba684eba78eec9d8ceab095ed999420392e36e284830a2020e280a220eba791ec9d8ceca09cecb29c20392e32e284830a2020e280a220ed9d90eba6bcebb3b4ec9d8020392e38e284830a2020e280a220eab5aceba684eba78eec9d8cecb29cec95882031302e31e284830a2020e280a220ed9d90eba6bcebb3b4eba0b92031332e30e284830a2020e280a220eab5aceba684eba78eec9d8cebb680ec97ac2031312e33e284830a2020e280a220ed9d90eba6bceab888ec82b02031312e35e284830a2020e280a220ed9d90eba6bceab095eca784eab5b02031332e38e284830a2020e280a220eab5aceba684eba78eec9d8ceab2bdeca3bcec8b9c2031332e33e284830a2020e280a220eba791ec9d8ceab1b0eca09c2031352e30e284830aeab8b0ec8381ecb2ad20eca09ceab3b5');
CREATE TABLE daily_sum (
  date TEXT NOT NULL,
  station_id INTEGER NOT NULL,
  observation_count INTEGER NOT NULL,
  temperature_count INTEGER NOT NULL,
  temperature_sum_tenths INTEGER NOT NULL,
  temperature_minimum_tenths INTEGER,
  temperature_maximum_tenths INTEGER,
  condition_counts TEXT NOT NULL,
  PRIMARY KEY (date, station_id)
) STRICT, WITHOUT ROWID;
INSERT INTO daily_sum VALUES('2025-04-04',98,1,1,28,28,28,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',105,1,1,50,50,50,'{"partly_cloudy":{"구름조금":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',108,1,1,62,62,62,'{"mist":{"박무":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',133,1,1,72,72,72,'{"unknown":{"":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',143,1,1,42,42,42,'{"partly_cloudy":{"구름조금":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',152,1,1,35,35,35,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',156,1,1,62,62,62,'{"mist":{"박무":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',159,1,1,66,66,66,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',172,1,1,12,12,12,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',184,1,1,69,69,69,'{"mostly_cloudy":{"구름많음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',201,1,1,34,34,34,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',226,1,1,30,30,30,'{"mostly_cloudy":{"구름많음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',238,1,1,70,70,70,'{"overcast":{"흐림":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',259,1,1,25,25,25,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',283,1,1,9,9,9,'{"clear":{"맑음":1}}');
INSERT INTO daily_sum VALUES('2025-04-04',294,1,1,48,48,48,'{"clear":{"맑음":1}}');
CREATE TABLE station (
  station_id INTEGER PRIMARY KEY,
  station TEXT NOT NULL,
  station_en TEXT NOT NULL,
  province TEXT NOT NULL,
  region TEXT NOT NULL
) STRICT;
INSERT INTO station VALUES(90,'속초','Sokcho','강원특별자치도','강원영동');
INSERT INTO station VALUES(93,'북춘천','Bukchuncheon','강원특별자치도','강원영서');
INSERT INTO station VALUES(95,'철원','Cheorwon','강원특별자치도','강원영서');
INSERT INTO station VALUES(96,'독도','Dokdo','경상북도','울릉도·독도');
INSERT INTO station VALUES(98,'동두천','Dongducheon','경기도','수도권');
INSERT INTO station VALUES(99,'파주','Paju','경기도','수도권');
INSERT INTO station VALUES(100,'대관령','Daegwallyeong','강원특별자치도','강원영동');
INSERT INTO station VALUES(101,'춘천','Chuncheon','강원특별자치도','강원영서');
INSERT INTO station VALUES(102,'백령도','Baengnyeongdo','인천광역시','서해5도');
INSERT INTO station VALUES(104,'북강릉','Bukgangneung','강원특별자치도','강원영동');
INSERT INTO station VALUES(105,'강릉','Gangneung','강원특별자치도','강원영동');
INSERT INTO station VALUES(106,'동해','Donghae','강원특별자치도','강원영동');
INSERT INTO station VALUES(108,'서울','Seoul','서울특별시','수도권');
INSERT INTO station VALUES(112,'인천','Incheon','인천광역시','수도권');
INSERT INTO station VALUES(114,'원주','Wonju','강원특별자치도','강원영서');
INSERT INTO station VALUES(115,'울릉도','Ulleungdo','경상북도','울릉도·독도');
INSERT INTO station VALUES(116,'관악산','Gwanaksan','경기도','수도권');
INSERT INTO station VALUES(119,'수원','Suwon','경기도','수도권');
INSERT INTO station VALUES(121,'영월','Yeongwol','강원특별자치도','강원영서');
INSERT INTO station VALUES(127,'충주','Chungju','충청북도','충북');
INSERT INTO station VALUES(129,'서산','Seosan','충청남도','대전·세종·충남');
INSERT INTO station VALUES(130,'울진','Uljin','경상북도','대구·경북');
INSERT INTO station VALUES(131,'청주','Cheongju','충청북도','충북');
INSERT INTO station VALUES(133,'대전','Daejeon','대전광역시','대전·세종·충남');
INSERT INTO station VALUES(135,'추풍령','Chupungnyeong','충청북도','충북');
INSERT INTO station VALUES(136,'안동','Andong','경상북도','대구·경북');
INSERT INTO station VALUES(137,'상주','Sangju','경상북도','대구·경북');
INSERT INTO station VALUES(138,'포항','Pohang','경상북도','대구·경북');
INSERT INTO station VALUES(140,'군산','Gunsan','전북특별자치도','전북');
INSERT INTO station VALUES(143,'대구','Daegu','대구광역시','대구·경북');
INSERT INTO station VALUES(146,'전주','Jeonju','전북특별자치도','전북');
INSERT INTO station VALUES(152,'울산','Ulsan','울산광역시','부산·울산·경남');
INSERT INTO station VALUES(155,'창원','Changwon','경상남도','부산·울산·경남');
INSERT INTO station VALUES(156,'광주','Gwangju','광주광역시','광주·전남');
INSERT INTO station VALUES(159,'부산','Busan','부산광역시','부산·울산·경남');
INSERT INTO station VALUES(160,'부산(레)','Busan radar (Gudeoksan)','부산광역시','부산·울산·경남');
INSERT INTO station VALUES(162,'통영','Tongyeong','경상남도','부산·울산·경남');
INSERT INTO station VALUES(164,'무안','Muan','전라남도','광주·전남');
INSERT INTO station VALUES(165,'목포','Mokpo','전라남도','광주·전남');
INSERT INTO station VALUES(168,'여수','Yeosu','전라남도','광주·전남');
INSERT INTO station VALUES(169,'흑산도','Heuksando','전라남도','광주·전남');
INSERT INTO station VALUES(170,'완도','Wando','전라남도','광주·전남');
INSERT INTO station VALUES(172,'고창','Gochang','전북특별자치도','전북');
INSERT INTO station VALUES(174,'순천','Suncheon','전라남도','광주·전남');
INSERT INTO station VALUES(175,'진도(첨찰산)','Jindo (Cheomchalsan)','전라남도','광주·전남');
INSERT INTO station VALUES(176,'대구(기)','Daegu (met. office site)','대구광역시','대구·경북');
INSERT INTO station VALUES(177,'홍성','Hongseong','충청남도','대전·세종·충남');
INSERT INTO station VALUES(181,'서청주','Seocheongju','충청북도','충북');
INSERT INTO station VALUES(184,'제주','Jeju','제주특별자치도','제주');
INSERT INTO station VALUES(185,'고산','Gosan','제주특별자치도','제주');
INSERT INTO station VALUES(188,'성산','Seongsan','제주특별자치도','제주');
INSERT INTO station VALUES(189,'서귀포','Seogwipo','제주특별자치도','제주');
INSERT INTO station VALUES(192,'진주','Jinju','경상남도','부산·울산·경남');
INSERT INTO station VALUES(201,'강화','Ganghwa','인천광역시','수도권');
INSERT INTO station VALUES(202,'양평','Yangpyeong','경기도','수도권');
INSERT INTO station VALUES(203,'이천','Icheon','경기도','수도권');
INSERT INTO station VALUES(211,'인제','Inje','강원특별자치도','강원영서');
INSERT INTO station VALUES(212,'홍천','Hongcheon','강원특별자치도','강원영서');
INSERT INTO station VALUES(214,'삼척','Samcheok','강원특별자치도','강원영동');
INSERT INTO station VALUES(216,'태백','Taebaek','강원특별자치도','강원영동');
INSERT INTO station VALUES(217,'정선군','Jeongseon-gun','강원특별자치도','강원영서');
INSERT INTO station VALUES(221,'제천','Jecheon','충청북도','충북');
INSERT INTO station VALUES(226,'보은','Boeun','충청북도','충북');
INSERT INTO station VALUES(229,'북격렬비도','Bukgyeongnyeolbido','충청남도','대전·세종·충남');
INSERT INTO station VALUES(232,'천안','Cheonan','충청남도','대전·세종·충남');
INSERT INTO station VALUES(235,'보령','Boryeong','충청남도','대전·세종·충남');
INSERT INTO station VALUES(236,'부여','Buyeo','충청남도','대전·세종·충남');
INSERT INTO station VALUES(238,'금산','Geumsan','충청남도','대전·세종·충남');
INSERT INTO station VALUES(239,'세종','Sejong','세종특별자치시','대전·세종·충남');
INSERT INTO station VALUES(243,'부안','Buan','전북특별자치도','전북');
INSERT INTO station VALUES(244,'임실','Imsil','전북특별자치도','전북');
INSERT INTO station VALUES(245,'정읍','Jeongeup','전북특별자치도','전북');
INSERT INTO station VALUES(247,'남원','Namwon','전북특별자치도','전북');
INSERT INTO station VALUES(248,'장수','Jangsu','전북특별자치도','전북');
INSERT INTO station VALUES(251,'고창군','Gochang-gun','전북특별자치도','전북');
INSERT INTO station VALUES(252,'영광군','Yeonggwang-gun','전라남도','광주·전남');
INSERT INTO station VALUES(253,'김해시','Gimhae-si','경상남도','부산·울산·경남');
INSERT INTO station VALUES(254,'순창군','Sunchang-gun','전북특별자치도','전북');
INSERT INTO station VALUES(255,'북창원','Bukchangwon','경상남도','부산·울산·경남');
INSERT INTO station VALUES(256,'주암','Juam','전라남도','광주·전남');
INSERT INTO station VALUES(257,'양산시','Yangsan-si','경상남도','부산·울산·경남');
INSERT INTO station VALUES(258,'보성군','Boseong-gun','전라남도','광주·전남');
INSERT INTO station VALUES(259,'강진군','Gangjin-gun','전라남도','광주·전남');
INSERT INTO station VALUES(260,'장흥','Jangheung','전라남도','광주·전남');
INSERT INTO station VALUES(261,'해남','Haenam','전라남도','광주·전남');
INSERT INTO station VALUES(262,'고흥','Goheung','전라남도','광주·전남');
INSERT INTO station VALUES(263,'의령군','Uiryeong-gun','경상남도','부산·울산·경남');
INSERT INTO station VALUES(264,'함양군','Hamyang-gun','경상남도','부산·울산·경남');
INSERT INTO station VALUES(265,'성산포','Seongsanpo','제주특별자치도','제주');
INSERT INTO station VALUES(266,'광양시','Gwangyang-si','전라남도','광주·전남');
INSERT INTO station VALUES(268,'진도군','Jindo-gun','전라남도','광주·전남');
INSERT INTO station VALUES(271,'봉화','Bonghwa','경상북도','대구·경북');
INSERT INTO station VALUES(272,'영주','Yeongju','경상북도','대구·경북');
INSERT INTO station VALUES(273,'문경','Mungyeong','경상북도','대구·경북');
INSERT INTO station VALUES(276,'청송군','Cheongsong-gun','경상북도','대구·경북');
INSERT INTO station VALUES(277,'영덕','Yeongdeok','경상북도','대구·경북');
INSERT INTO station VALUES(278,'의성','Uiseong','경상북도','대구·경북');
INSERT INTO station VALUES(279,'구미','Gumi','경상북도','대구·경북');
INSERT INTO station VALUES(281,'영천','Yeongcheon','경상북도','대구·경북');
INSERT INTO station VALUES(283,'경주시','Gyeongju-si','경상북도','대구·경북');
INSERT INTO station VALUES(284,'거창','Geochang','경상남도','부산·울산·경남');
INSERT INTO station VALUES(285,'합천','Hapcheon','경상남도','부산·울산·경남');
INSERT INTO station VALUES(288,'밀양','Miryang','경상남도','부산·울산·경남');
INSERT INTO station VALUES(289,'산청','Sancheong','경상남도','부산·울산·경남');
INSERT INTO station VALUES(294,'거제','Geoje','경상남도','부산·울산·경남');
INSERT INTO station VALUES(295,'남해','Namhae','경상남도','부산·울산·경남');
INSERT INTO station VALUES(296,'북부산','Bukbusan','부산광역시','부산·울산·경남');
CREATE UNIQUE INDEX source_identity ON source
  (location, ifnull(record_offset, -1), digest, ifnull(capture_time, ''));
CREATE INDEX run_source_source ON run_source (source_id);
CREATE INDEX strip_date ON strip (date);
CREATE INDEX strip_fingerprint ON strip (fingerprint);
CREATE INDEX sighting_strip ON sighting (strip_number);
CREATE INDEX sighting_text ON sighting (strip_text_id);
CREATE INDEX observation_left_out ON observation (quality)
  WHERE quality IN ('suspect', 'wrong');
CREATE VIEW observations AS
  SELECT strip.date, strip.hour, strip.hour_basis, observation.station_id, station,
    station_en, province, region, condition, condition_class,
    round(air_temperature_tenths / 10.0, 1) AS temperature_c, quality, flags,
    iif(state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked'), 'yes', 'no')
      AS counted,
    strip.strip_id,
    (SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number) AS sightings,
    capture_time, location AS source, record_offset, row_offset
  FROM strip JOIN observation ON observation.strip_number = strip.number
    JOIN source ON source.id = observation.source_id
    LEFT JOIN station ON station.station_id = observation.station_id;
CREATE VIEW daily AS
  SELECT date, daily_sum.station_id, station, province, region, observation_count,
    temperature_count,
    round(temperature_sum_tenths / 10.0 / temperature_count, 3) AS temperature_mean_c,
    round(temperature_minimum_tenths / 10.0, 1) AS temperature_minimum_c,
    round(temperature_maximum_tenths / 10.0, 1) AS temperature_maximum_c, condition_counts
  FROM daily_sum LEFT JOIN station ON station.station_id = daily_sum.station_id;
CREATE VIEW strips AS
  SELECT strip.strip_id, date, hour, hour_basis, state, freeze, temperature_count,
    (SELECT count(*) FROM observation WHERE observation.strip_number = strip.number) AS observations,
    (SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number) AS sightings
  FROM strip;
CREATE VIEW rejections AS
  SELECT location AS source, record_offset, capture_time, row_offset, row_length, line, reason,
    found, CAST(text AS TEXT) AS text
  FROM rejection JOIN source ON source.id = rejection.source_id;
COMMIT;
PRAGMA application_id=1465087090;
PRAGMA user_version=1;
PRAGMA journal_mode=WAL;
