import Testing
import Weather
import WeatherReports

@Suite struct RunReportTests {
  private static let ended = RunRecord(
    number: 1, startTime: UTCTime(secondsSince1970: 0),
    finishTime: UTCTime(secondsSince1970: 60), programVersion: "0.1.0",
    command: "ingest a b", counts: counts, rejectionCount: 30)
  private static let unfinished = RunRecord(
    number: 2, startTime: UTCTime(secondsSince1970: 90), finishTime: nil,
    programVersion: "0.1.0", command: "ingest \u{1B}[2J=1", counts: RunCounts(),
    rejectionCount: 0)

  private static var counts: RunCounts {
    var counts = RunCounts()
    counts.inputCount = 1
    counts.pageCount = 2
    counts.pagesWithoutStrip = 3
    counts.stripCount = 4
    counts.newStripCount = 5
    counts.seenBeforeCount = 6
    counts.frozenStripCount = 7
    counts.carriedOverStripCount = 8
    counts.observationCount = 9
    counts.rejections = [.missingDate: 10, .fahrenheit: 20]
    counts.damagedPartCount = 11
    counts.skippedCount = 12
    counts.pagesWithInvalidBytes = 13
    counts.failureCount = 14
    counts.unchangedInputCount = 15
    counts.copiedInputCount = 16
    counts.grownInputCount = 17
    counts.assignedHourCount = 18
    return counts
  }

  private func report(_ format: OutputFormat) -> String {
    Rendered.text(
      format, columns: RunReport.columns, [Self.ended, Self.unfinished].map(RunReport.cells(for:)))
  }

  private func table(_ format: OutputFormat, _ language: Language) -> String {
    let table = RunTable(language: language)
    return Rendered.text(
      format, columns: table.columns, [Self.ended, Self.unfinished].map(table.cells(for:)))
  }

  @Test func `holds each count in its place, in TSV`() {
    #expect(
      report(.tsv) == """
        run_id\tstarted_at\tfinished_at\tprogram_version\tcommand\tinputs\tpages\t\
        pages_without_strip\tstrips\tnew_strips\tseen_before\tfrozen\tcarried_over\tobservations\t\
        rejections\trejection_reasons\tdamaged_parts\tskipped\tpages_with_invalid_bytes\tfailures\t\
        unchanged_inputs\tcopied_inputs\tgrown_inputs\tassigned_hours
        1\t1970-01-01T00:00:00Z\t1970-01-01T00:01:00Z\t0.1.0\tingest a b\t1\t2\t3\t4\t5\t6\t7\t8\t9\t\
        30\tfahrenheit:20;missing_date:10\t11\t12\t13\t14\t15\t16\t17\t18
        2\t1970-01-01T00:01:30Z\t\t0.1.0\tingest \u{1B}[2J=1\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t\t0\t0\t0\t\
        0\t0\t0\t0\t0

        """)
  }

  @Test func `has null for what is not known, and no control characters, in JSON`() {
    let line = report(.ndjson).split(separator: "\n").last
    #expect(
      line?.hasPrefix(
        #"{"run_id":2,"started_at":"1970-01-01T00:01:30Z","finished_at":null,"#
          + #""program_version":"0.1.0","command":"ingest \u001b[2J=1","inputs":0,"#) == true)
    #expect(line?.contains(#""rejections":0,"rejection_reasons":null,"#) == true)
  }

  @Test func `is a table in English, without the counts of a run that has not ended`() {
    #expect(
      table(.table, .english) == #"""
        Run  Started (UTC)     State       Unchanged files  Pages  Strips  New  Seen before  Frozen  Observations  Rejected  Failures  Command
        ---  ----------------  ----------  ---------------  -----  ------  ---  -----------  ------  ------------  --------  --------  ------------------
          1  1970-01-01 00:00  done                     15      2       4    5            6       7             9        30        14  ingest a b
          2  1970-01-01 00:01  unfinished                                                                                              ingest \u{1B}[2J=1

        """#)
  }

  @Test func `is a table in Korean`() {
    #expect(
      table(.table, .korean) == #"""
        작업  시작 (UTC)        상태         그대로인 파일  문서  날씨띠  새로  이미 본 것  갱신 멈춤  관측값  읽지 못한 줄  읽지 못한 입력  명령
        ----  ----------------  -----------  -------------  ----  ------  ----  ----------  ---------  ------  ------------  --------------  ------------------
           1  1970-01-01 00:00  끝남                    15     2       4     5           6          7       9            30              14  ingest a b
           2  1970-01-01 00:01  끝나지 않음                                                                                                  ingest \u{1B}[2J=1

        """#)
  }
}
