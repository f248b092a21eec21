import Ledger
import Records
import Rulebook
import Verdicts

@testable import Batch

/// Verdicts as a worker sends them.
enum SampleEntry {
    static func make(
        position: Int = 1, source: Int = 0, verdict: Verdict = .accept, reason: Reason = .currentCourse, tail: TailText? = nil
    ) -> VerdictEntry {
        VerdictEntry(
            source: source, position: position, verdict: verdict, reason: reason, course: "bsafe",
            completedOn: CalendarDay("2021-03-12"),
            holder: StatedHolder(indexNumber: "00900001", email: nil, name: "Canary\0Example"), certificateNumber: "N-1",
            issuer: nil,
            record: Array("{\"record\":{}".utf8), tail: tail ?? .own(Array(",\"verdict\":\"\"}\n".utf8)), plain: nil)
    }

    static func bytes(_ entries: [VerdictEntry]) -> [UInt8] {
        var encoder = ByteEncoder()
        for entry in entries { VerdictBlock.append(entry, to: &encoder) }
        return encoder.bytes
    }
}
