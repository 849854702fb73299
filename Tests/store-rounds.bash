# shellcheck shell=bash
# What Tests/kill-rounds and Tests/readers-and-writers share: pages to ingest, and what is read of a
# store from outside, by the command sqlite3 or, where that is missing, by Python.

export LC_ALL=C

# make_pages FOLDER FIRST COUNT STEP
# Writes pages of invented weather: the numbers FIRST, FIRST + STEP, … give the same bytes each time.
# The stations of a strip differ by little, so that no quality check speaks against a value.
# A page has two strips of one date, a date is on two pages in a row, and every seventh page has a
# row that is rejected. No values stand under two dates. The pages look old, so that an ingest may
# take a file for one that it knows.
make_pages() {
  mkdir -p "$1"
  awk -v folder="$1" -v first="$2" -v count="$3" -v step="$4" '
    function random(below) {
      seed = (seed * 69069 + 12345) % 2147483648
      return int(seed / 2147483648 * below)
    }
    function number(level,   tenths, sign) {
      tenths = level + random(31) - 15
      sign = tenths < 0 ? "-" : ""
      if (tenths < 0) tenths = -tenths
      return sign int(tenths / 10) "." tenths % 10
    }
    # The date line of a day of 2022 or 2023, from 0; 2022 began on a Saturday.
    function date_line(day,   year, month, weekday) {
      weekday = day % 7 + 1
      year = 2022 + int(day / 365)
      day %= 365
      for (month = 1; day >= lengths[month]; month++) day -= lengths[month]
      return sprintf("%d.%02d.%02d (%s)", year, month, day + 1, weekdays[weekday])
    }
    function strip(day, stations, has_fault,   count, names, level, i) {
      level = random(300) - 50
      print date_line(day) "\n" >path
      count = split(stations, names)
      for (i = 1; i <= count; i++) {
        print "  • " conditions[random(5) + 1] names[i] " " number(level) "℃" >path
        if (has_fault && i == 5) print "  • 맑음북서울 1.0℃" >path
      }
      print "기상청 제공\n" >path
    }
    BEGIN {
      split("31 28 31 30 31 30 31 31 30 31 30 31", lengths)
      split("토 일 월 화 수 목 금", weekdays)
      split("맑음,흐림,구름많음,비,", conditions, ",")
      nine = "동두천 강릉 서울 대전 대구 울산 광주 부산 제주"
      sixteen = "동두천 강릉 서울 대전 대구 울산 광주 부산 고창 제주 강화 보은 금산 강진군 경주시 거제"
      for (i = 0; i < count; i++) {
        page = first + i * step
        seed = page * 7919 + 1
        random(1)
        path = sprintf("%s/page-%04d.txt", folder, page)
        print "가람일보\n뉴스홈  정치  경제  사회  문화\n" >path
        strip(int(page / 2), sixteen, page % 7 == 0)
        print "가람시 새벽시장 소식이다.\n" >path
        strip(int(page / 2), nine, 0)
        print "ⓒ 가람일보" >path
        close(path)
      }
    }'
  touch -t 202401010000 "$1"/page-*.txt
}

# make_archive FOLDER FILE
# Puts the pages of a folder into one web archive, each record a gzip member, and removes them.
make_archive() {
  local page
  for page in "$1"/page-*.txt; do
    {
      printf 'WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n'
      printf 'WARC-Target-URI: http://news.example/%s\r\n' "${page##*/}"
      printf 'Content-Type: text/plain\r\nContent-Length: %d\r\n\r\n' "$(wc -c <"$page")"
      cat "$page"
      printf '\r\n\r\n'
    } | gzip -n
  done >"$2"
  touch -t 202401010000 "$2"
  rm -r "$1"
}

has_sqlite() {
  command -v sqlite3 >/dev/null || python3 -c 'import sqlite3' 2>/dev/null
}

# query STORE [OPTION] <SQL
# Prints rows, columns parted by |. Waits up to five seconds for others. The option -readonly opens
# the file so.
query() {
  if command -v sqlite3 >/dev/null; then
    sqlite3 -init /dev/null -batch -bail -list -noheader -cmd '.timeout 5000' "${@:2}" "$1"
  else
    python3 -c '
import pathlib, sqlite3, sys
path, mode = pathlib.Path(sys.argv[1]).resolve(), "ro" if "-readonly" in sys.argv else "rwc"
store = sqlite3.connect(f"{path.as_uri()}?mode={mode}", timeout=5, uri=True, isolation_level=None)
statement = ""
for line in sys.stdin:
    statement += line
    if sqlite3.complete_statement(statement):
        for row in store.execute(statement):
            print("|".join("" if value is None else str(value) for value in row))
        statement = ""
' "$@"
  fi
}

# dump STORE
# Everything that a store says of pages, in an order of its own; nothing of runs or row numbers.
dump() {
  local view
  for view in observations strips daily sightings rejections; do
    echo "SELECT '$view', * FROM $view;"
  done | query "$1" | sort
}

# store_faults STORE REFERENCE [REPORTED]
# Prints what is wrong in a store that holds a part of the pages of a reference store; REPORTED is a
# file of the paths that were reported as stored.
store_faults() {
  {
    cat <<SQL
ATTACH '$2' AS reference;
CREATE TEMP TABLE reported (path TEXT PRIMARY KEY);
BEGIN;
SQL
    [[ $# -lt 3 ]] || sed "s/'/''/g; s/.*/INSERT OR IGNORE INTO reported VALUES ('&');/" "$3"
    cat <<'SQL'
SELECT 'integrity', * FROM pragma_integrity_check WHERE integrity_check <> 'ok';
SELECT 'foreign key', * FROM pragma_foreign_key_check;
SELECT 'not two strips in a page', source, record_offset, count(*) FROM sightings
  GROUP BY source, record_offset HAVING count(*) <> 2;
CREATE TEMP TABLE page AS SELECT DISTINCT location, ifnull(record_offset, -1) FROM main.source;
SQL
    local view
    for view in observations sightings rejections; do
      cat <<SQL
SELECT '$view: should not be there', * FROM
  (SELECT * FROM main.$view EXCEPT SELECT * FROM reference.$view);
SELECT '$view: missing of a page that is there', * FROM
  (SELECT * FROM reference.$view WHERE (source, ifnull(record_offset, -1)) IN page
    EXCEPT SELECT * FROM main.$view);
SQL
    done
    cat <<'SQL'
SELECT 'strips: should not be there', * FROM
  (SELECT * FROM main.strips EXCEPT SELECT * FROM reference.strips);
CREATE TEMP VIEW counted AS SELECT date, observation.* FROM main.observation
  JOIN main.strip ON strip.number = strip_number
  WHERE state IN ('live', 'not_checked') AND quality IN ('good', 'not_checked');
CREATE TEMP VIEW recomputed_strips AS SELECT date, station_ids, count(*) FROM (
    SELECT date, strip_number, json_group_array(station_id) AS station_ids FROM (
      SELECT DISTINCT date, strip_number, station_id FROM counted ORDER BY 1, 2, 3)
    GROUP BY 1, 2)
  GROUP BY 1, 2;
CREATE TEMP VIEW recomputed AS SELECT date, station_id, count(*), count(air_temperature_tenths),
  ifnull(sum(air_temperature_tenths), 0), min(air_temperature_tenths), max(air_temperature_tenths)
  FROM counted GROUP BY date, station_id;
CREATE TEMP VIEW kept AS SELECT date, station_id, observation_count, temperature_count,
  temperature_sum_tenths, temperature_minimum_tenths, temperature_maximum_tenths
  FROM main.daily_sum;
CREATE TEMP VIEW recomputed_conditions AS
  SELECT date, station_id, condition_class, ifnull(condition_label, ''), count(*)
  FROM counted GROUP BY 1, 2, 3, 4;
CREATE TEMP VIEW kept_conditions AS SELECT date, station_id, class.key, word.key, word.value
  FROM main.daily_sum, json_each(condition_counts) AS class, json_each(class.value) AS word;
SELECT 'daily_strips are', * FROM
  (SELECT * FROM main.daily_strips EXCEPT SELECT * FROM recomputed_strips);
SELECT 'daily_strips should be', * FROM
  (SELECT * FROM recomputed_strips EXCEPT SELECT * FROM main.daily_strips);
SELECT 'daily_sum is', * FROM (SELECT * FROM kept EXCEPT SELECT * FROM recomputed);
SELECT 'daily_sum should be', * FROM (SELECT * FROM recomputed EXCEPT SELECT * FROM kept);
SELECT 'conditions are', * FROM
  (SELECT * FROM kept_conditions EXCEPT SELECT * FROM recomputed_conditions);
SELECT 'conditions should be', * FROM
  (SELECT * FROM recomputed_conditions EXCEPT SELECT * FROM kept_conditions);
SELECT 'reported, but not stored', path FROM reported
  LEFT JOIN (SELECT source, count(*) AS count FROM main.sightings GROUP BY 1) AS here
    ON here.source = path
  LEFT JOIN (SELECT source, count(*) AS count FROM reference.sightings GROUP BY 1) AS there
    ON there.source = path
  WHERE here.count IS NOT there.count OR here.count IS NULL;
COMMIT;
SQL
  } | query "$1"
}

# stored_paths FILE
# The paths that an ingest reported as stored on standard error; a line cut off is none.
stored_paths() {
  local line
  while IFS= read -r line; do
    if [[ $line == "Stored: "* ]]; then printf '%s\n' "${line#Stored: }"; fi
  done <"$1"
}

# seconds COMMAND…
# Runs a command and prints how long it took, in seconds; fails as it does.
seconds() {
  local TIMEFORMAT=%R
  { time "$@" >/dev/null 2>&1; } 2>&1
}
