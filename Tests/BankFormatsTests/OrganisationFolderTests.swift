import Curriculum
import Testing

@testable import BankFormats

struct OrganisationFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(organisationText, to: "organisation.yaml")
    try folder.write(policyText, to: "refunds.yaml")
  }

  private func read() -> OrganisationFolder {
    OrganisationFolder(path: folder.path)
  }

  @Test func `A folder is read with its policies and clauses`() throws {
    let read = read()
    #expect(read.diagnostics.isEmpty && read.files == 2)
    let organisation = try #require(read.organisation)
    #expect(organisation.name == "Acme")
    #expect(organisation.policies.map(\.title) == ["Refunds"])
    #expect(organisation.clause(.init(rawValue: "refunds.window"))?.text == "30 days.")
    #expect(organisation.clause(.init(rawValue: "refunds.windows")) == nil)
  }

  @Test(arguments: [
    ("version: 2", "version: 1.5", "the version is 1.5; expected 1, 2, 3 and so on"),
    ("issued: 2026-07-01", "issued: July", "`July` is not a date; write it as in 2026-11-22"),
    ("id: window", "id: Window", "`Window` can't be a clause"),
    ("policy: refunds", "policy: Our refunds", "`Our refunds` can't be a policy"),
    ("owner: Ann", "boss: Ann", "unknown key `boss`"),
    ("text: 30 days.", "text: ''", "the text is empty"),
    ("viva-policy/1", "viva-bank/1", "unknown format `viva-bank/1`; expected `viva-policy/1`"),
  ])
  func `What is wrong with a policy is told, and the policy left out`(
    part: String, other: String, message: String
  ) throws {
    try folder.write(policyText.replacingOnce(part, with: other), to: "refunds.yaml")
    let read = read()
    #expect(read.organisation?.policies.isEmpty == true)
    #expect(read.diagnostics.contains { $0.message.contains(message) })
    #expect(read.diagnostics.allSatisfy { $0.position.file == folder.path + "/refunds.yaml" })
  }

  @Test func `Two policies of one name, and two clauses, are told`() throws {
    try folder.write(policyText, to: "returns.yaml")
    let twice = read()
    #expect(twice.organisation?.policies.count == 1)
    #expect(twice.diagnostics.map(\.message).first?.contains("is there already, at") == true)
    let clauses = policyText + "  - {id: window, text: 60 days.}\n"
    try folder.write(clauses, to: "returns.yaml")
    #expect(read().diagnostics.contains { $0.message.contains("the clause `window` is there") })
  }

  @Test func `A folder that is no organisation says so`() throws {
    let empty = try TemporaryFolder()
    #expect(
      OrganisationFolder(path: empty.path).diagnostics.map(\.message) == [
        "the organisation's folder can't be read: there is no organisation.yaml"
      ])
    let missing = OrganisationFolder(path: empty.path + "/none")
    #expect(missing.organisation == nil && missing.diagnostics.count == 1)
    #expect(missing.diagnostics[0].severity == .error)
  }

  @Test(arguments: [[0xFF, 0xFE], Array("]".utf8), Array("- 1".utf8), []] as [[UInt8]])
  func `A policy that is no policy does not stop the others`(bytes: [UInt8]) throws {
    try folder.write(bytes, to: "broken.yaml")
    let read = read()
    #expect(read.organisation?.policies.count == 1 && !read.diagnostics.isEmpty)
  }
}

private let organisationText = """
  format: viva-organisation/1
  name: Acme
  about: A shop.

  """

private let policyText = """
  format: viva-policy/1
  policy: refunds
  title: Refunds
  version: 2
  issued: 2026-07-01
  owner: Ann
  jurisdiction: AU
  clauses:
    - {id: window, text: 30 days.}

  """
