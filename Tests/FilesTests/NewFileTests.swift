import Foundation
import Glibc
import TestSupport
import Testing

@testable import Files

struct NewFileTests {
  private let folder: TemporaryDirectory
  private let path: String

  init() throws {
    folder = try TemporaryDirectory()
    path = folder.file("a file")
  }

  @Test func `Its parts are one file once it is finished, and not before`() throws {
    let file = try NewFile(path)
    try file.write([1, 2])
    #expect(!File.exists(path))
    try file.write([])
    try file.write([3])
    try file.finish()
    #expect(try File.bytes(path) == [1, 2, 3])
    #expect(folder.fileNames == ["a file"])
  }

  @Test func `What is never finished leaves nothing, and what was there is as it was`() throws {
    try File.write([9], to: path)
    func stop() throws {
      let file = try NewFile(path)
      try file.write([1])
      throw CancellationError()
    }
    #expect(throws: CancellationError.self) { try stop() }
    #expect(try File.bytes(path) == [9])
    #expect(folder.fileNames == ["a file"])
  }

  @Test func `A file that came meanwhile stays`() throws {
    func write() throws {
      let file = try NewFile(path, existing: .stays)
      try file.write([1])
      try File.write([9], to: path)
      try file.finish()
    }
    #expect(throws: FileError(.write, path, .refused(errno: EEXIST))) { try write() }
    #expect(try File.bytes(path) == [9])
    #expect(folder.fileNames == ["a file"])
  }

  @Test func `A folder is no file`() {
    #expect(throws: FileError(.write, folder.path, .isFolder)) {
      try NewFile(folder.path).finish()
    }
  }
}
