// C calls: unlink.
internal import Glibc
internal import Subprocess
internal import SystemPackage

/// A program that is not ours, and where Debian has it.
struct OutsideProgram {
  let name: String
  let package: String

  /// The most that a program may say: a document, and complaints about it.
  private static let outputLimit = 1 << 28

  /// Runs the program to its end.
  ///
  /// It is killed, with all that it started, when it takes too long or when the task is cancelled.
  ///
  /// - Parameters:
  ///   - executable: The file to run; `nil` for the one on the search path.
  ///   - arguments: Its arguments.
  ///   - input: What it reads.
  ///   - folder: The folder that it works in.
  ///   - sandbox: Where it is looked for, and how long it may take.
  /// - Returns: What it wrote to its standard output.
  /// - Throws: `OutsideProgramError`; `CancellationError`.
  func output(
    executable: String? = nil, _ arguments: [String], input: [UInt8], in folder: PrivateFolder,
    _ sandbox: Sandbox
  ) async throws -> [UInt8] {
    let file: String
    if let executable { file = executable } else { file = try await path(sandbox) }
    let variables = sandbox.variables(in: folder).map {
      (Environment.Key(stringLiteral: $0), $1)
    }
    return try await within(sandbox.limit) {
      var options = PlatformOptions()
      // In a group of its own, Ctrl-C reaches us only, and an end reaches whatever it started.
      options.processGroupID = 0
      options.teardownSequence = [
        .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
      ]
      do {
        let result = try await run(
          .path(FilePath(file)), arguments: Arguments(arguments),
          environment: .custom(.init(uniqueKeysWithValues: variables)),
          workingDirectory: FilePath(folder.path), platformOptions: options,
          input: .fileDescriptor(
            try self.file(with: input, in: folder), closeAfterSpawningProcess: true),
          output: .bytes(limit: Self.outputLimit),
          error: .bytes(limit: Self.outputLimit))
        try Task.checkCancellation()
        return try outcome(
          result.terminationStatus, result.standardOutput, complaint: result.standardError)
      } catch let error as SubprocessError {
        try Task.checkCancellation()
        throw OutsideProgramError.notStarted(program: name, reason: error.description)
      }
    }
  }

  /// Looks for the program.
  ///
  /// - Parameter sandbox: Where it is looked for.
  /// - Returns: Its path.
  /// - Throws: `OutsideProgramError.missing`.
  func path(_ sandbox: Sandbox) async throws -> String {
    let environment = Environment.custom(["PATH": sandbox.searchPath])
    do {
      return try await Executable.name(name).resolveExecutablePath(in: environment).string
    } catch {
      throw OutsideProgramError.missing(program: name, package: package)
    }
  }

  /// Opens a file with the input that is in no folder any more.
  ///
  /// A pipe would do harm: writing to a program that has ended without reading sends a signal that
  /// ends ours. And of a file without a name nothing is left behind, whatever happens.
  private func file(with input: [UInt8], in folder: PrivateFolder) throws -> FileDescriptor {
    let path = FilePath(folder.path + "/input")
    do {
      let file = try FileDescriptor.open(
        path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: .ownerReadWrite)
      do {
        _ = unlink(folder.path + "/input")
        try file.writeAll(input)
        try file.seek(offset: 0, from: .start)
        return file
      } catch {
        try? file.close()
        throw error
      }
    } catch let error as Errno {
      throw OutsideProgramError.notStarted(program: name, reason: error.description)
    }
  }

  private func outcome(
    _ status: TerminationStatus, _ output: [UInt8], complaint: [UInt8]
  ) throws -> [UInt8] {
    let code: Int32 =
      switch status {
      case .exited(let code): code
      case .signaled(let signal): -signal
      }
    guard code == 0, !output.isEmpty else {
      throw OutsideProgramError.failed(
        program: name, exitCode: code,
        complaint: String(decoding: complaint.prefix(500), as: UTF8.self))
    }
    return output
  }

  /// Does some work, which is cancelled when it takes too long.
  private func within(
    _ limit: Duration, work: @escaping @Sendable () async throws -> [UInt8]
  ) async throws -> [UInt8] {
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      group.addTask { try await work() }
      group.addTask {
        try await Task.sleep(for: limit)
        throw OutsideProgramError.timedOut(program: name)
      }
      defer { group.cancelAll() }
      return try await group.next() ?? []
    }
  }
}

/// Why an outside program gave no document.
package enum OutsideProgramError: Error, Equatable {
  /// The program is in no folder of the search path; Debian has it in `package`.
  case missing(program: String, package: String)
  /// The program ended with another code than 0, or by a signal, which counts as minus its number;
  /// `complaint` is the beginning of what it said, which is not our text.
  case failed(program: String, exitCode: Int32, complaint: String)
  /// The program took longer than it was allowed to, and was ended.
  case timedOut(program: String)
  /// The system could not start the program, or make the folder that it works in.
  case notStarted(program: String, reason: String)
}
