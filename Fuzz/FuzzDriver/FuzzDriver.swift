import FixtureSupport
package import Records

/// Hands control to libFuzzer, which takes the command line as it is, and ends the process where an input breaks a promise.
package enum FuzzDriver {
    package typealias Test = @convention(c) (_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32

    /// - Parameter test: called with each input; returns 0.
    package static func run(_ test: Test) -> Int32 {
        var count = CommandLine.argc
        var arguments: Arguments? = CommandLine.unsafeArgv
        return runDriver(&count, &arguments, test)
    }

    /// The bytes that libFuzzer hands over.
    package static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }

    /// Ends the process where the input breaks a promise.
    package static func check(_ bytes: [UInt8], as format: InputFormat?) {
        do {
            if let broken = try probe.get().broken(by: bytes, format: format) { fatalError("\(broken)") }
        } catch {
            fatalError("\(error)")
        }
    }

    private static let probe = Result { try UploadProbe(Project.rulebook.get()) }

    private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

    @_silgen_name("LLVMFuzzerRunDriver")
    private static func runDriver(
        _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments?>, _ test: Test
    ) -> Int32
}
