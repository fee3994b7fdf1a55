internal import Files
internal import Glibc

/// The time zone that the system tells local times in: that of `TZ`, or of the computer.
package enum LocalZone {
  /// Returns how far the local clock was ahead of UTC at a moment, in minutes.
  ///
  /// - Parameter milliseconds: The moment, in milliseconds since 1970-01-01 00:00 UTC.
  /// - Returns: The minutes; below 0 west of Greenwich.
  package static func offsetMinutes(at milliseconds: Int64) -> Int {
    var time = time_t((Double(milliseconds) / 1000).rounded(.down))
    var local = tm()
    guard localtime_r(&time, &local) != nil else { return 0 }
    return local.tm_gmtoff / 60
  }

  /// Calls a function while local times are told in another zone.
  ///
  /// It is the zone of the whole process, so nothing else may ask for local times meanwhile.
  ///
  /// - Parameters:
  ///   - name: The name of the zone, such as `Australia/Sydney`.
  ///   - body: The function.
  /// - Returns: What it returns, or `nil` where the system knows no such zone.
  /// - Throws: What it throws.
  package static func within<Value>(_ name: String, _ body: () throws -> Value) rethrows -> Value? {
    guard isKnown(name) else { return nil }
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", name, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return try body()
  }

  /// The C library takes any name, and UTC where it does not know it; so the file of the zone is looked
  /// for here.
  private static func isKnown(_ name: String) -> Bool {
    let isName = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "+"), UInt8(ascii: "/"):
        true
      default: false
      }
    }
    guard isName, name.utf8.first.map({ $0 != UInt8(ascii: "/") }) == true else { return false }
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    let start = try? File.bytes("\(folder)/\(name)", atMost: 1 << 20).prefix(4)
    return start.map(Array.init) == Array("TZif".utf8)
  }
}
