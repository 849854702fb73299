/* A peer of `ingest`: fills the tables of a store with rows that are given, by prepared statements.

   usage: fill-store ROWS STORE

   STORE is an empty store that weatherstrip made. ROWS is what comparison/store_rows.py writes: the
   rows of all tables of a filled store, in an order in which they can be inserted. It does what an
   `ingest` cannot do without: durable transactions with foreign keys checked.

   ROWS, in the machine's byte order: the number of statements and which of them inserts observations
   (32 bits each); for each statement its length (32 bits) and its SQL. Then row by row: the number of
   its statement (8 bits) and, for each parameter, its type (8 bits) and its value: nothing for 0
   (NULL), 64 bits for 1 (integer), length (32 bits) and bytes for 2 (text) and 3 (BLOB). */

#include <fcntl.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

enum { OBSERVATIONS_A_TRANSACTION = 20000, MOST_STATEMENTS = 32 };

struct rows {
  const unsigned char *next, *end;
};

static sqlite3 *store;

static void fail(const char *what, const char *why) {
  fprintf(stderr, "fill-store: %s: %s\n", what, why);
  exit(1);
}

static const unsigned char *take(struct rows *rows, size_t size) {
  if ((size_t)(rows->end - rows->next) < size) fail("rows", "end in the middle of a row");
  const unsigned char *taken = rows->next;
  rows->next += size;
  return taken;
}

static uint32_t take_32(struct rows *rows) {
  uint32_t value;
  memcpy(&value, take(rows, sizeof value), sizeof value);
  return value;
}

static int64_t take_64(struct rows *rows) {
  int64_t value;
  memcpy(&value, take(rows, sizeof value), sizeof value);
  return value;
}

static struct rows map(const char *path) {
  struct stat about;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &about) != 0) fail(path, "can't be opened");
  void *bytes = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  if (bytes == MAP_FAILED) fail(path, "can't be mapped");
  return (struct rows){bytes, (const unsigned char *)bytes + about.st_size};
}

static void execute(const char *sql) {
  if (sqlite3_exec(store, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql, sqlite3_errmsg(store));
}

static sqlite3_stmt *take_statement(struct rows *rows) {
  uint32_t length = take_32(rows);
  const char *sql = (const char *)take(rows, length);
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(store, sql, (int)length, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    fail("a statement", sqlite3_errmsg(store));
  return statement;
}

/* The rows stay mapped until the end, so that nothing is copied. */
static void bind(sqlite3_stmt *statement, int parameter, struct rows *rows) {
  int type = *take(rows, 1);
  uint32_t length = type == 2 || type == 3 ? take_32(rows) : 0;
  int result = SQLITE_MISMATCH;
  if (type == 0) result = sqlite3_bind_null(statement, parameter);
  if (type == 1) result = sqlite3_bind_int64(statement, parameter, take_64(rows));
  if (type == 2)
    result = sqlite3_bind_text(
        statement, parameter, (const char *)take(rows, length), (int)length, SQLITE_STATIC);
  if (type == 3)
    result = sqlite3_bind_blob(
        statement, parameter, take(rows, length), (int)length, SQLITE_STATIC);
  if (result != SQLITE_OK) fail("a value", sqlite3_errstr(result));
}

static void insert(sqlite3_stmt *statement, struct rows *rows) {
  int count = sqlite3_bind_parameter_count(statement);
  for (int parameter = 1; parameter <= count; parameter++) bind(statement, parameter, rows);
  if (sqlite3_step(statement) != SQLITE_DONE) fail("a row", sqlite3_errmsg(store));
  sqlite3_reset(statement);
}

static void insert_all(struct rows *rows) {
  uint32_t count = take_32(rows);
  uint32_t of_observations = take_32(rows);
  sqlite3_stmt *statements[MOST_STATEMENTS];
  if (count > MOST_STATEMENTS) fail("rows", "have too many statements");
  for (uint32_t number = 0; number < count; number++) statements[number] = take_statement(rows);
  int observations = 0;
  execute("BEGIN IMMEDIATE");
  while (rows->next < rows->end) {
    uint32_t number = *take(rows, 1);
    if (number >= count) fail("rows", "name a statement that is not there");
    /* Before the row that is too many, so that none stands alone in a transaction. */
    if (number == of_observations && observations == OBSERVATIONS_A_TRANSACTION) {
      execute("COMMIT");
      execute("BEGIN IMMEDIATE");
      observations = 0;
    }
    insert(statements[number], rows);
    observations += number == of_observations;
  }
  execute("COMMIT");
  for (uint32_t number = 0; number < count; number++) sqlite3_finalize(statements[number]);
}

int main(int count, char **arguments) {
  if (count != 3) fail("usage", "fill-store ROWS STORE");
  struct rows rows = map(arguments[1]);
  if (sqlite3_open_v2(arguments[2], &store, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK)
    fail(arguments[2], sqlite3_errmsg(store));
  execute("PRAGMA journal_mode = WAL");
  execute("PRAGMA synchronous = FULL");
  execute("PRAGMA foreign_keys = ON");
  insert_all(&rows);
  if (sqlite3_close(store) != SQLITE_OK) fail(arguments[2], "can't be closed");
  return 0;
}
