package import Curriculum
internal import Files

/// An organisation as its folder has it: `organisation.yaml`, and one file for each policy.
package struct OrganisationFolder: Equatable, Sendable {
  /// What the folder says; `nil` where it has no `organisation.yaml` that can be read.
  package private(set) var organisation: Organisation?
  /// How many files were looked at.
  package private(set) var files = 0
  /// Everything that is wrong with the files; a policy with errors is left out.
  package private(set) var diagnostics: [Diagnostic] = []
  private var places: [String: SourcePosition] = [:]

  private static let head = "organisation.yaml"

  /// Reads a folder.
  ///
  /// - Parameter path: The folder; where it is not there, that is a diagnostic.
  package init(path: String) {
    do throws(FileError) {
      let names = try Folder.yamlNames(path)
      files = names.count
      guard names.contains(Self.head) else {
        report(.noOrganisation("there is no \(Self.head)"), path)
        return
      }
      let head = path + "/" + Self.head
      organisation = value(head) { YAMLOrganisationReader.organisation($0, file: head) }
      for name in names where name != Self.head { addPolicy(path + "/" + name) }
    } catch {
      report(.noOrganisation(error.reason), path)
    }
  }

  private mutating func addPolicy(_ file: String) {
    guard let policy = value(file, { YAMLOrganisationReader.policy($0, file: file) }) else {
      return
    }
    let id = policy.value.id
    if let first = places.updateValue(policy.position, forKey: id) {
      report(.policyTwice(id, first: first), file)
    } else {
      organisation?.policies.append(policy.value)
    }
  }

  /// Reads a file, and keeps what is wrong with it.
  private mutating func value<Value>(
    _ file: String, _ parse: ([UInt8]) -> Reading<Value>
  ) -> Value? {
    do throws(FileError) {
      let size = try FileStamp(of: file).size
      guard size <= fileLimit else {
        report(.tooLarge(bytes: size), file)
        return nil
      }
      let reading = parse(try File.stamped(file).bytes)
      diagnostics += reading.diagnostics
      return reading.value
    } catch {
      report(.unreadable(reason: error.reason), file)
      return nil
    }
  }

  private mutating func report(_ problem: Problem, _ file: String) {
    diagnostics.append(Diagnostic(problem, file: file))
  }
}
