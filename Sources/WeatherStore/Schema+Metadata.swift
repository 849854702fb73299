internal import GRDB

extension Schema {
  /// Writes the table `metadata`: what each table and view holds, and each of their columns. Tables
  /// of a user's own are left out.
  static func describe(_ database: Database) throws {
    try database.execute(sql: "DELETE FROM metadata")
    for (table, description) in tableMeanings.sorted(by: { $0.key < $1.key }) {
      try insert(Meaning(description), of: table, "", database)
      let columns = try String.fetchAll(
        database, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
      for column in columns {
        guard let meaning = meanings["\(table).\(column)"] ?? meanings[column] else {
          preconditionFailure("no meaning of \(table).\(column)")
        }
        try insert(meaning, of: table, column, database)
      }
    }
  }

  private static func insert(
    _ meaning: Meaning, of table: String, _ column: String, _ database: Database
  ) throws {
    try database.cachedStatement(sql: "INSERT INTO metadata VALUES (?, ?, ?, ?)")
      .execute(arguments: [table, column, meaning.unit, meaning.description])
  }

  /// What a table or a column holds.
  struct Meaning {
    let description: String
    let unit: String?

    init(_ description: String, unit: String? = nil) {
      self.description = description
      self.unit = unit
    }
  }

  private static let tableMeanings = [
    "daily": "view: a station on a day, summed up from what counts",
    "daily_strips": "strips of a day that count, by the stations whose values do",
    "daily_sum": "a station on a day, summed up from what counts",
    "hour_assignment": "the date and hour of a strip's temperatures, found in the official record",
    "input": "a file, or a part of one, that need not be read anew while it is as it was",
    "metadata": "what each table, view and column of this file holds",
    "observation": "a station's value in a strip, at the place where it was seen first",
    "observations": "view: a station's value in a strip, counted or not",
    "quality_limit": "a limit of the quality checks by which the values were judged",
    "reading": "what the rows of a strip's text say by themselves",
    "rejection": "a row or strip that was recognised, but not understood or not allowed",
    "rejections": "view: a row or strip that was rejected",
    "run": "an ingest, which can be undone, and what it found",
    "run_rejection": "how many rows and strips a run rejected for a reason",
    "run_source": "a source that a run read",
    "runs": "view: an ingest, which can be undone, and what it found",
    "sighting": "a strip's text seen at a place in a source",
    "sightings": "view: a strip's text seen at a place in a source",
    "source": "a page in which a strip or a rejection was found",
    "station": "the names of a KMA surface station",
    "strip": "a snapshot of the country as pages printed it under a date",
    "strip_text": "the raw text of strips, each text once",
    "strips": "view: a snapshot of the country as pages printed it under a date",
  ]

  private static let pageOffset = Meaning(
    "the strip's first byte in the page's text", unit: "byte")
  private static let count = Meaning("how many times", unit: "1")
  private static let digest = Meaning("SHA-256, 64 hexadecimal digits")

  /// The meanings of columns, by name; by `table.column` where a name has several.
  private static let meanings: [String: Meaning] = [
    "agreeing_count": Meaning("stations that agree with the official record to 0.1 °C", unit: "1"),
    "assigned_hour_count": Meaning("strips of which a run found the hour", unit: "1"),
    "assigned_hours": Meaning("strips of which a run found the hour", unit: "1"),
    "air_temperature_tenths": Meaning(
      "air temperature; NULL where none was printed", unit: "0.1 °C"),
    "capture_time": Meaning(
      "when the page was fetched, ISO 8601; NULL where that is not known", unit: "UTC"),
    "carried_over": Meaning("new strips carried over midnight, not counted", unit: "1"),
    "carried_over_strip_count": Meaning("new strips carried over midnight", unit: "1"),
    "column_name": Meaning("the column; empty for the table itself"),
    "command": Meaning("the command as it was given"),
    "common_temperatures": Meaning(
      "temperatures of the 16 stations of the common layout, in its order; - for none or several",
      unit: "0.1 °C"),
    "compared_count": Meaning("stations compared with the official record", unit: "1"),
    "condition": Meaning("present weather as printed; NULL where none was, which means unknown"),
    "condition_class": Meaning("the class of the condition; unknown where none was printed"),
    "condition_counts": Meaning(
      "observations by condition class and label, as JSON; an empty label stands for none printed",
      unit: "1"),
    "condition_label": Meaning("the table's word for the condition"),
    "continuation": Meaning(
      "how reading can go on once the file has grown: archive or text; NULL where it has to begin "
        + "anew"),
    "copied_input_count": Meaning(
      "files whose content was known from another place, not read anew", unit: "1"),
    "copied_inputs": Meaning(
      "files whose content was known from another place, not read anew", unit: "1"),
    "count": count,
    "counted": Meaning("whether the value counts in summaries: yes or no"),
    "damaged_part_count": Meaning("damaged parts of inputs that could not be read", unit: "1"),
    "damaged_parts": Meaning("damaged parts of inputs that could not be read", unit: "1"),
    "date": Meaning("the date printed: the day the page was rendered, ISO 8601", unit: "day, KST"),
    "description": Meaning("what the table or column holds"),
    "digest": digest,
    "failure_count": Meaning("inputs that could not be read", unit: "1"),
    "failures": Meaning("inputs that could not be read", unit: "1"),
    "fault_count": Meaning("what --strict does not accept in the file", unit: "1"),
    "fingerprint": Meaning(
      "what tells strips of a date apart: station numbers and temperatures", unit: "0.1 °C"),
    "finished_at": Meaning("when the run ended, ISO 8601; NULL where it was cut off", unit: "UTC"),
    "first_byte": Meaning("where the reading of the file began", unit: "byte"),
    "flags": Meaning("what is remarkable about the value, joined by ;"),
    "found": Meaning("the part of the text at fault, where one can be named"),
    "freeze": Meaning("the listed freeze whose temperatures the strip has"),
    "frozen": Meaning("new strips that are frozen, not counted", unit: "1"),
    "frozen_strip_count": Meaning("new strips that are frozen", unit: "1"),
    "grown_input_count": Meaning("files read on from where they ended before", unit: "1"),
    "grown_inputs": Meaning("files read on from where they ended before", unit: "1"),
    "hour": Meaning("the hour, 0 to 23; NULL where it is not known", unit: "hour, KST"),
    "hour_basis": Meaning("how the hour is known: feed or inferred"),
    "id": Meaning("the row's number"),
    "input_count": Meaning("inputs given or found in folders", unit: "1"),
    "inputs": Meaning("inputs given or found in folders", unit: "1"),
    "invalid_page_count": Meaning("pages in which invalid bytes were replaced", unit: "1"),
    "known_end": Meaning(
      "behind the last byte that was known before the reading; 0 where it was the first",
      unit: "byte"),
    "limit_name": Meaning("the check, and what it limits"),
    "line": Meaning("the line of the page's text, from 1; NULL where it is not known"),
    "location": Meaning("the path or URL as given; - for standard input"),
    "modification_time": Meaning(
      "when the file was changed last; NULL where it may have changed since", unit: "µs since 1970"),
    "new_strip_count": Meaning("strips that the store did not hold before", unit: "1"),
    "new_strips": Meaning("strips that the store did not hold before", unit: "1"),
    "number": Meaning("the row's number"),
    "observation_count": Meaning("observations, with a temperature or without", unit: "1"),
    "observations": Meaning("observations", unit: "1"),
    "page_count": Meaning("pages read", unit: "1"),
    "page_digest": digest,
    "page_offset": pageOffset,
    "page_without_strip_count": Meaning("pages in which no strip was recognised", unit: "1"),
    "pages": Meaning("pages read", unit: "1"),
    "pages_with_invalid_bytes": Meaning("pages in which invalid bytes were replaced", unit: "1"),
    "pages_without_strip": Meaning("pages in which no strip was recognised", unit: "1"),
    "program_version": Meaning("the version of the program"),
    "province": Meaning("the station's province, in Korean"),
    "quality": Meaning("how far the value can be trusted: good, suspect, wrong or not_checked"),
    "reading_id": Meaning("what the text says"),
    "reason": Meaning("why rows or strips were rejected"),
    "record_length": Meaning("the length of the archive's record, or of the part", unit: "byte"),
    "record_offset": Meaning(
      "the first byte of the archive's record, or of the part of a file that grew; NULL where the "
        + "page is a whole file", unit: "byte"),
    "redated_as": Meaning(
      "the strip that this one really is, as which its values count; in views its strip_id"),
    "region": Meaning("the station's region, in Korean"),
    "rejection_count": Meaning("rows and strips rejected", unit: "1"),
    "rejection_reasons": Meaning("rows and strips rejected, by reason: reason:count, joined by ;"),
    "rejections": Meaning("rows and strips rejected", unit: "1"),
    "repairs": Meaning(
      "departures from the usual writing that were undone: kind:count, joined by ;"),
    "resumption": Meaning(
      "the byte from which the file is read on, once it has grown; NULL where it is read anew",
      unit: "byte"),
    "row_length": Meaning("the length of the row", unit: "byte"),
    "row_offset": Meaning("the row's first byte in the page's text", unit: "byte"),
    "rules_version": Meaning(
      "the version of the parser's rules; 0 for what an older store did not keep"),
    "run_id": Meaning("the run"),
    "runner_up_count": Meaning("stations that agree with the next best hour", unit: "1"),
    "same_count": Meaning("stations whose temperatures are those of the record", unit: "1"),
    "same_as": Meaning("the strip that is shown for this one, since it has the hour"),
    "seen_before": Meaning("strips found that the store held already", unit: "1"),
    "seen_before_count": Meaning("strips found that the store held already", unit: "1"),
    "settings": Meaning("a digest of the rules, tables and options with which the file was read"),
    "sightings": Meaning("in how many places the strip was seen", unit: "1"),
    "size": Meaning("the file's size when it was read", unit: "byte"),
    "skipped": Meaning("records of archives that are no pages, and pages too large", unit: "1"),
    "skipped_count": Meaning(
      "records of archives that are no pages, and pages too large", unit: "1"),
    "source": Meaning("the path or URL as given; - for standard input"),
    "source_id": Meaning("the source"),
    "started_at": Meaning("when the run began, ISO 8601", unit: "UTC"),
    "state": Meaning(
      "whether the strip counts: live and not_checked do; frozen and carried_over not"),
    "station": Meaning("the station's name, in Korean"),
    "station_en": Meaning("the station's name, in English"),
    "station_id": Meaning("KMA's number of the station"),
    "station_ids": Meaning("the stations' numbers, ascending, a JSON array"),
    "strip_count": Meaning("strips found, with repeats", unit: "1"),
    "daily_strips.strip_count": Meaning("strips of these stations", unit: "1"),
    "strip_id": Meaning(
      "16 hexadecimal digits of date, hour and fingerprint, the same in every store"),
    "strip_number": Meaning("the strip; NULL in a sighting of which nothing could be kept"),
    "strip_text_id": Meaning("the text"),
    "strips": Meaning("strips found, with repeats", unit: "1"),
    "table_name": Meaning("the table or view"),
    "temperature_c": Meaning("air temperature; NULL where none was printed", unit: "°C"),
    "temperature_count": Meaning("how many temperatures there are", unit: "1"),
    "temperature_maximum_hour": Meaning(
      "the earliest hour of the highest temperature, where known", unit: "hour, KST"),
    "temperature_minimum_hour": Meaning(
      "the earliest hour of the lowest temperature, where known", unit: "hour, KST"),
    "temperature_maximum_c": Meaning("the highest temperature", unit: "°C"),
    "temperature_maximum_tenths": Meaning("the highest temperature", unit: "0.1 °C"),
    "temperature_mean_c": Meaning("the mean of the day's temperatures", unit: "°C"),
    "temperature_minimum_c": Meaning("the lowest temperature", unit: "°C"),
    "temperature_minimum_tenths": Meaning("the lowest temperature", unit: "0.1 °C"),
    "temperature_sum_tenths": Meaning("the sum of the temperatures", unit: "0.1 °C"),
    "text": Meaning("the raw text, as it stands in the page"),
    "text_digest": digest,
    "text_length": Meaning("the length of the strip's text", unit: "byte"),
    "unchanged_input_count": Meaning("files that were as before, not read anew", unit: "1"),
    "unchanged_inputs": Meaning("files that were as before, not read anew", unit: "1"),
    "unit": Meaning("the unit; 1 for counts; NULL where there is none"),
    "url": Meaning("the page's address, where an archive states it"),
    "value": Meaning("the limit, in its unit"),
    "variant": Meaning("0; more where the strip holds several values of the station"),

    "hour_assignment.date": Meaning("the true date", unit: "day, KST"),
    "hour_assignment.hour": Meaning("the true hour, 0 to 23", unit: "hour, KST"),
    "hour_assignment.strip_id": Meaning("the strip of the true date"),
    "input.digest": Meaning("SHA-256 of the bytes read, 64 hexadecimal digits"),
    "input.edge_digest": Meaning("SHA-256 of the first and last 64 KiB read"),
    "reading.observations": Meaning(
      "JSON: for each row station, tenths of °C, condition, its label, its class, flags, and the "
        + "row's first byte and length in the text"),
    "run.observation_count": Meaning("observations of new strips that count", unit: "1"),
    "runs.observations": Meaning("observations of new strips that count", unit: "1"),
    "source.digest": Meaning("SHA-256 of the page's bytes, 64 hexadecimal digits"),
    "strip_text.digest": Meaning("SHA-256 of the text, 64 hexadecimal digits"),
  ]
}
