internal import Configuration
internal import Synchronization

/// What is set, and where: the environment beats the settings file, which beats the defaults.
///
/// The options of a command beat all of them; a command asks here only for what it was not told.
package struct Settings: Sendable {
  /// What is passed over, in the file and in the environment.
  package private(set) var problems: [SettingsProblem] = []
  private let reader: ConfigReader
  private let origins = OriginNote()
  private var lines: [String: Int] = [:]

  /// Where a value comes from.
  package enum Origin: String, Sendable {
    /// A variable of the environment.
    case environment
    /// The settings file.
    case file
    /// The program.
    case standard = "default"
  }

  /// A value, and where it comes from.
  package struct Resolved: Equatable, Sendable {
    /// The value; `nil` where there is none.
    package var value: String?
    /// Where it comes from.
    package var origin: Origin
    /// The line of the settings file.
    package var line: Int?
  }

  /// Puts the sources together.
  ///
  /// - Parameters:
  ///   - file: What the settings file says.
  ///   - home: What `~` stands for at the beginning of a path in the file.
  ///   - variable: The environment; `nil` for what is not set.
  package init(file: [SettingsEntry], home: String = "", variable: (String) -> String?) {
    var sources: [Origin: [AbsoluteConfigKey: ConfigValue]] = [:]
    func put(_ value: String, _ key: SettingKey, _ origin: Origin) {
      sources[origin, default: [:]][key.place] = ConfigValue(.string(value), isSecret: false)
    }
    for key in SettingKey.all {
      if let standard = key.standard { put(standard, key, .standard) }
      switch key.inEnvironment(variable) {
      case .success(let value)?: put(value, key, .environment)
      case .failure(let problem)?: problems.append(problem)
      case nil: break
      }
    }
    for entry in file {
      switch entry.reading(home: home) {
      case .success((let key, let value)):
        put(value, key, .file)
        lines[key.name] = entry.line
      case .failure(let problem): problems.append(problem)
      }
    }
    let order: [Origin] = [.environment, .file, .standard]
    reader = ConfigReader(
      providers: order.map { InMemoryProvider(name: $0.rawValue, values: sources[$0] ?? [:]) },
      accessReporter: origins)
  }

  /// Returns what holds for a key.
  package func resolved(_ key: SettingKey) -> Resolved {
    let (value, origin) = origins.noting { reader.string(forKey: ConfigKey([key.name])) }
    return Resolved(
      value: value, origin: origin ?? .standard, line: origin == .file ? lines[key.name] : nil)
  }

  /// Returns what the settings file makes of a variable that the environment does not set.
  ///
  /// - Parameter name: The variable's name.
  /// - Returns: Its text; `nil` where no setting is meant by it, or the file does not have it.
  package func variable(_ name: String) -> String? {
    guard !lines.isEmpty, let key = SettingKey.all.first(where: { $0.variableNames.contains(name) })
    else { return nil }
    let found = resolved(key)
    guard found.origin == .file, let value = found.value else { return nil }
    switch key.variables {
    case .value(let names):
      guard names.first == name else { return nil }
      return key.kind == .flag ? (value == "on" ? "1" : "0") : value
    case .presence(let pairs):
      return pairs.contains { $0.variable == name && $0.value == value } ? "1" : nil
    }
  }
}

/// Takes down which source gave the last value, as the reader of settings reports it.
private final class OriginNote: AccessReporter {
  private let last = Mutex<Settings.Origin?>(nil)

  func report(_ event: AccessEvent) {
    let source = event.providerResults.last { (try? $0.result.get())?.value != nil }
    last.withLock { $0 = source.flatMap { Settings.Origin(provider: $0.providerName) } }
  }

  func noting(_ body: () -> String?) -> (String?, Settings.Origin?) {
    last.withLock { $0 = nil }
    let value = body()
    return (value, value == nil ? nil : last.withLock { $0 })
  }
}

extension Settings.Origin {
  /// Providers put their kind around the name that they were given.
  fileprivate init?(provider name: String) {
    let all: [Self] = [.environment, .file, .standard]
    guard let origin = all.first(where: { name.contains("[\($0.rawValue)]") }) else { return nil }
    self = origin
  }
}

extension SettingKey {
  fileprivate var place: AbsoluteConfigKey { AbsoluteConfigKey([name]) }
}
