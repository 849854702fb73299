extension Schema {
  /// The first version.
  static let step1 = """
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

    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      location TEXT NOT NULL,
      record_offset INTEGER,
      record_length INTEGER,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      capture_time TEXT
    ) STRICT;
    CREATE UNIQUE INDEX source_identity ON source
      (location, ifnull(record_offset, -1), digest, ifnull(capture_time, ''));

    CREATE TABLE run_source (
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      PRIMARY KEY (run_id, source_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX run_source_source ON run_source (source_id);

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
    CREATE INDEX strip_date ON strip (date);
    CREATE INDEX strip_fingerprint ON strip (fingerprint);

    CREATE TABLE strip_text (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      text BLOB NOT NULL
    ) STRICT;

    CREATE TABLE sighting (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      page_offset INTEGER NOT NULL,
      strip_number INTEGER NOT NULL REFERENCES strip,
      strip_text_id INTEGER NOT NULL REFERENCES strip_text,
      rules_version INTEGER NOT NULL,
      repairs TEXT NOT NULL,
      PRIMARY KEY (source_id, page_offset)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sighting_strip ON sighting (strip_number);
    CREATE INDEX sighting_text ON sighting (strip_text_id);

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
    CREATE INDEX observation_left_out ON observation (quality)
      WHERE quality IN ('suspect', 'wrong');

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

    CREATE TABLE station (
      station_id INTEGER PRIMARY KEY,
      station TEXT NOT NULL,
      station_en TEXT NOT NULL,
      province TEXT NOT NULL,
      region TEXT NOT NULL
    ) STRICT;
    """

  /// The addresses of pages, what a run found, and strips that are others (see `HourRule`). Runs of
  /// the first version kept less; a strip that was not new had been seen before.
  static let step2 = """
    ALTER TABLE source ADD COLUMN url TEXT;

    ALTER TABLE run ADD COLUMN input_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN page_without_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN seen_before_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN frozen_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN carried_over_strip_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN observation_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN damaged_part_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN skipped_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN invalid_page_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN failure_count INTEGER NOT NULL DEFAULT 0;
    UPDATE run SET seen_before_count = strip_count - new_strip_count;

    CREATE TABLE run_rejection (
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      reason TEXT NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (run_id, reason)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE strip ADD COLUMN same_as INTEGER REFERENCES strip;
    CREATE INDEX strip_same_as ON strip (same_as) WHERE same_as IS NOT NULL;

    CREATE TABLE own_observation (
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
    """

  /// What each text says by itself, so that a run can be undone; strips of which nothing could be
  /// kept; inputs that need not be read anew; what tables and columns mean.
  ///
  /// In older stores it is not known what a text says that another one said before: its readings
  /// have rules version 0, until they are read again.
  static let step3 = """
    CREATE TABLE reading (
      id INTEGER PRIMARY KEY,
      strip_text_id INTEGER NOT NULL REFERENCES strip_text ON DELETE CASCADE,
      rules_version INTEGER NOT NULL,
      observations TEXT NOT NULL
    ) STRICT;
    CREATE INDEX reading_text ON reading (strip_text_id);

    CREATE TABLE sighted (
      id INTEGER PRIMARY KEY, strip_number INTEGER NOT NULL, strip_text_id INTEGER NOT NULL
    ) STRICT;
    INSERT INTO sighted (strip_number, strip_text_id)
      SELECT DISTINCT strip_number, strip_text_id FROM sighting ORDER BY 1, 2;
    INSERT INTO reading
      SELECT sighted.id, strip_text_id, 0,
        (SELECT json_group_array(json_array(station_id, air_temperature_tenths, condition,
            condition_label, condition_class, flags, row_offset - page_offset, row_length))
          FROM (
            SELECT * FROM own_observation
            UNION ALL SELECT * FROM observation
            WHERE strip_number NOT IN (SELECT strip_number FROM own_observation)) AS value
          WHERE value.strip_number = sighted.strip_number AND EXISTS (
            SELECT 1 FROM sighting WHERE sighting.source_id = value.source_id
              AND sighting.page_offset = value.page_offset
              AND sighting.strip_text_id = sighted.strip_text_id))
      FROM sighted;

    CREATE TABLE sighting_of_step3 (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      page_offset INTEGER NOT NULL,
      strip_number INTEGER REFERENCES strip,
      reading_id INTEGER NOT NULL REFERENCES reading,
      repairs TEXT NOT NULL,
      PRIMARY KEY (source_id, page_offset)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO sighting_of_step3
      SELECT source_id, page_offset, strip_number, sighted.id, repairs
      FROM sighting JOIN sighted USING (strip_number, strip_text_id);
    DROP TABLE sighting;
    ALTER TABLE sighting_of_step3 RENAME TO sighting;
    CREATE INDEX sighting_strip ON sighting (strip_number);
    CREATE INDEX sighting_reading ON sighting (reading_id);
    DROP TABLE sighted;
    DROP TABLE own_observation;

    CREATE TABLE rejection_of_step3 (
      source_id INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
      row_offset INTEGER NOT NULL,
      row_length INTEGER NOT NULL,
      line INTEGER,
      reason TEXT NOT NULL,
      found TEXT NOT NULL,
      text BLOB NOT NULL,
      PRIMARY KEY (source_id, row_offset)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO rejection_of_step3 SELECT * FROM rejection;
    DROP TABLE rejection;
    ALTER TABLE rejection_of_step3 RENAME TO rejection;

    CREATE TABLE input (
      location TEXT NOT NULL,
      known_end INTEGER NOT NULL,
      first_byte INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modification_time INTEGER,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      continuation TEXT CHECK (continuation IN ('archive', 'text')),
      resumption INTEGER,
      edge_digest TEXT CHECK (length(edge_digest) = 64),
      settings TEXT NOT NULL,
      rejection_count INTEGER NOT NULL,
      fault_count INTEGER NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,
      PRIMARY KEY (location, known_end),
      CHECK ((continuation IS NULL) = (edge_digest IS NULL)),
      CHECK ((continuation IS NULL) = (resumption IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX input_size ON input (size);

    ALTER TABLE run ADD COLUMN unchanged_input_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN copied_input_count INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE run ADD COLUMN grown_input_count INTEGER NOT NULL DEFAULT 0;

    CREATE TABLE metadata (
      table_name TEXT NOT NULL,
      column_name TEXT NOT NULL,
      unit TEXT,
      description TEXT NOT NULL,
      PRIMARY KEY (table_name, column_name)
    ) STRICT, WITHOUT ROWID;
    """
}
