import Ledger
import Records
import Verdicts

@testable import Batch

/// A worker that says what it was told to say, whatever it is asked, and then listens for ever or ends.
struct ScriptedWorker {
    var settings: WorkerSettings

    /// - Parameter end: a command of the shell. The colon keeps the shell from becoming it, which would close the pipe.
    init(_ frames: [UInt8], then end: String = "cat >/dev/null; :") {
        let digits = frames.map { byte in
            let octal = String(byte, radix: 8)
            return "\\" + String(repeating: "0", count: 3 - octal.count) + octal
        }
        settings = WorkerSettings(program: "/bin/sh", arguments: ["-c", "printf '\(digits.joined())'; \(end)"])
    }

    static func frame(_ kind: Frame.Kind, _ payload: [UInt8] = []) -> [UInt8] { FrameWriter.head(kind, payload) + payload }

    static func number(_ number: Int) -> [UInt8] {
        var encoder = ByteEncoder()
        encoder.put(UInt32(number))
        return encoder.bytes
    }

    static let ready = frame(.ready)

    /// What an honest worker says of a delivery of one source.
    static func judged(_ entries: [VerdictEntry], source: Int = 0, records: Int? = nil) -> [UInt8] {
        frame(.sourceBegun, number(source)) + frame(.verdicts, SampleEntry.bytes(entries)) + frame(.sourceKept)
            + done(JobResult(records: records ?? entries.count, faults: [], refusal: nil))
    }

    static func done(_ result: JobResult) -> [UInt8] { frame(.done, result.bytes) }
}
