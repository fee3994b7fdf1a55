// Opens each record that is named and reads every payload, and nothing else: the floor for whoever looks through them
// all. sqlite3_open_v2, sqlite3_prepare_v2, sqlite3_step, sqlite3_column_int64.

#include <sqlite3.h>
#include <stdio.h>

int main(int count, char **paths) {
  long long rows = 0, bytes = 0;
  for (int place = 1; place < count; place++) {
    sqlite3 *record;
    sqlite3_stmt *query;
    if (sqlite3_open_v2(paths[place], &record, SQLITE_OPEN_READONLY, 0) != SQLITE_OK ||
        sqlite3_prepare_v2(record, "SELECT number, bytes FROM payload ORDER BY number", -1, &query, 0) != SQLITE_OK)
      return 1;
    while (sqlite3_step(query) == SQLITE_ROW) {
      rows++;
      bytes += sqlite3_column_bytes(query, 1);
    }
    sqlite3_finalize(query);
    sqlite3_close(record);
  }
  printf("%lld rows, %lld bytes\n", rows, bytes);
  return 0;
}
