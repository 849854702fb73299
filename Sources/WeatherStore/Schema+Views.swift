extension Schema {
  /// How often a strip was seen, with the sightings of the one without an hour that is the same, and
  /// of those of other dates that are really it.
  static let sightingCount = """
    ((SELECT count(*) FROM sighting WHERE sighting.strip_number = strip.number)
      + CASE strip.hour_basis WHEN 'feed' THEN
        (SELECT count(*) FROM strip AS same JOIN sighting ON sighting.strip_number = same.number
          WHERE same.same_as = strip.number)
        WHEN 'inferred' THEN
        (SELECT count(*) FROM strip AS other JOIN sighting ON sighting.strip_number = other.number
          WHERE other.redated_as = strip.number)
        ELSE 0 END)
    """

  /// The views, for people, and in SQL that other databases understand too: DuckDB, which binds
  /// them itself, has no `iif`, `freeze` is a keyword there, and 0.0 / 0 is NaN.
  static let views = """
    CREATE VIEW observations AS
      SELECT strip.date, strip.hour, strip.hour_basis, observation.station_id, station,
        station_en, province, region, condition, condition_class,
        round(air_temperature_tenths / 10.0, 1) AS temperature_c, quality, flags,
        CASE WHEN state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked')
          THEN 'yes' ELSE 'no' END AS counted,
        strip.strip_id,
        \(sightingCount) AS sightings,
        capture_time, location AS source, record_offset, row_offset, url
      FROM strip JOIN observation ON observation.strip_number = strip.number
        JOIN source ON source.id = observation.source_id
        LEFT JOIN station ON station.station_id = observation.station_id;

    CREATE VIEW daily AS
      SELECT date, daily_sum.station_id, station, province, region, observation_count,
        temperature_count,
        round(temperature_sum_tenths / 10.0 / nullif(temperature_count, 0), 3)
          AS temperature_mean_c,
        round(temperature_minimum_tenths / 10.0, 1) AS temperature_minimum_c,
        round(temperature_maximum_tenths / 10.0, 1) AS temperature_maximum_c, condition_counts,
        temperature_minimum_hour, temperature_maximum_hour
      FROM daily_sum LEFT JOIN station ON station.station_id = daily_sum.station_id;

    CREATE VIEW strips AS
      SELECT strip.strip_id, date, hour, hour_basis, state, strip.freeze, temperature_count,
        (SELECT count(*) FROM observation WHERE observation.strip_number = strip.number)
          AS observations,
        \(sightingCount) AS sightings,
        (SELECT strip_id FROM strip AS really WHERE really.number = strip.redated_as) AS redated_as
      FROM strip WHERE same_as IS NULL;

    CREATE VIEW sightings AS
      SELECT shown.strip_id, shown.date, shown.hour, location AS source, url, capture_time,
        record_offset, record_length, page_offset, length(strip_text.text) AS text_length,
        source.digest AS page_digest, strip_text.digest AS text_digest, rules_version, repairs
      FROM sighting JOIN source ON source.id = sighting.source_id
        JOIN reading ON reading.id = reading_id
        JOIN strip_text ON strip_text.id = strip_text_id
        LEFT JOIN strip ON strip.number = strip_number
        LEFT JOIN strip AS shown ON shown.number = ifnull(strip.same_as, strip.number);

    CREATE VIEW rejections AS
      SELECT location AS source, record_offset, capture_time, row_offset, row_length, line, reason,
        found, CAST(text AS TEXT) AS text
      FROM rejection JOIN source ON source.id = rejection.source_id;

    CREATE VIEW runs AS
      SELECT id AS run_id, started_at, finished_at, program_version, command,
        input_count AS inputs, page_count AS pages,
        page_without_strip_count AS pages_without_strip, strip_count AS strips,
        new_strip_count AS new_strips, seen_before_count AS seen_before,
        frozen_strip_count AS frozen, carried_over_strip_count AS carried_over,
        observation_count AS observations, rejection_count AS rejections,
        (SELECT group_concat(reason || ':' || count, ';') FROM
          (SELECT reason, count FROM run_rejection WHERE run_id = run.id ORDER BY reason))
          AS rejection_reasons,
        damaged_part_count AS damaged_parts, skipped_count AS skipped,
        invalid_page_count AS pages_with_invalid_bytes, failure_count AS failures,
        unchanged_input_count AS unchanged_inputs, copied_input_count AS copied_inputs,
        grown_input_count AS grown_inputs, assigned_hour_count AS assigned_hours
      FROM run;
    """
}
