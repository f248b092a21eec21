import Ledger
import Rulebook
import Verdicts

/// Verdicts on their way from the worker.
enum VerdictBlock {
    /// In bytes: what is sent at once.
    static let size = 1 << 16

    static func code(_ verdict: Verdict) -> UInt8 {
        switch verdict {
        case .accept: 0
        case .reject: 1
        case .refer: 2
        }
    }

    static func verdict(_ code: UInt8) throws -> Verdict {
        switch code {
        case 0: .accept
        case 1: .reject
        case 2: .refer
        default: throw WorkerFailure.garbage
        }
    }

    private static let reasons = Dictionary(uniqueKeysWithValues: zip(Reason.allCases, UInt8(0)...))

    static func append(_ entry: VerdictEntry, to encoder: inout ByteEncoder) {
        encoder.put(UInt32(entry.position))
        encoder.put(code(entry.verdict))
        encoder.put(reasons[entry.reason] ?? .max)
        encoder.put(entry.course)
        encoder.put(entry.completedOn)
        encoder.put(entry.holder.indexNumber)
        encoder.put(entry.holder.email)
        encoder.put(entry.holder.name)
        encoder.put(entry.certificateNumber)
        encoder.put(entry.issuer)
        encoder.put(entry.record)
        switch entry.tail {
        case .shared(let number):
            encoder.put(UInt8(0))
            encoder.put(UInt32(number))
        case .own(let bytes):
            encoder.put(UInt8(1))
            encoder.put(bytes)
        }
        encoder.put(optional: entry.plain)
    }

    static func forEach(in bytes: [UInt8], source: Int, _ body: (VerdictEntry) throws -> Void) throws {
        var decoder = ByteDecoder(bytes)
        while !decoder.isAtEnd { try body(try entry(&decoder, source)) }
    }

    private static func entry(_ decoder: inout ByteDecoder, _ source: Int) throws -> VerdictEntry {
        let position = Int(try decoder.number())
        let verdict = try verdict(decoder.byte())
        let reason = Int(try decoder.byte())
        guard reason < Reason.allCases.count else { throw WorkerFailure.garbage }
        let (course, day) = (try decoder.optionalText(), try decoder.day())
        let holder = StatedHolder(
            indexNumber: try decoder.optionalText(), email: try decoder.optionalText(), name: try decoder.optionalText())
        let (number, issuer) = (try decoder.optionalText(), try decoder.optionalText())
        let record = try decoder.block()
        let tail: TailText = try decoder.flag() ? .own(try decoder.block()) : .shared(Int(try decoder.number()))
        return VerdictEntry(
            source: source, position: position, verdict: verdict, reason: Reason.allCases[reason], course: course,
            completedOn: day, holder: holder, certificateNumber: number, issuer: issuer, record: record, tail: tail,
            plain: try decoder.optionalBlock())
    }
}
