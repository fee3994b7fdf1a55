internal import GRDB

/// A table, index, trigger or view as a database describes it.
struct SchemaObject: Hashable {
  var type: String
  var name: String
  var sql: String

  /// Returns what there is in a database, without what SQLite makes for itself.
  static func all(in database: Database) throws -> Set<SchemaObject> {
    let rows = try Row.fetchAll(
      database, sql: "SELECT type, name, coalesce(sql, '') FROM sqlite_master")
    let objects = try rows.map { row in
      SchemaObject(
        type: try row.decode(atIndex: 0), name: try row.decode(atIndex: 1),
        sql: try row.decode(atIndex: 2))
    }
    return Set(objects.filter { !$0.name.hasPrefix("sqlite_") })
  }

  /// Returns what there is in a sound record of a version.
  static func known(version: Int) throws -> Set<SchemaObject> {
    let database = try DatabaseQueue()
    return try database.write { database in
      for migration in Schema.migrations.prefix(version) { try database.execute(sql: migration) }
      return try all(in: database)
    }
  }
}
