import Batch
import Foundation
import Ledger
import Records

/// Tells of a run on standard error: a bar on a terminal, otherwise a line for each delivery. Names nobody.
final class RunLog {
    private let isTerminal = isatty(2) == 1
    private var isDrawn = false

    func say(_ event: RunEvent) {
        if isTerminal, draw(event) { return }
        guard let words = Self.words(event) else { return }
        end()
        Console.complain("\(isTerminal ? "" : Self.stamp + " ")\(words)\n")
    }

    /// Takes the bar away.
    func end() {
        guard isDrawn else { return }
        Console.complain("\r\u{1B}[K")
        isDrawn = false
    }

    /// - Returns: false for what is to be said in a line.
    private func draw(_ event: RunEvent) -> Bool {
        switch event {
        case .took(let done, let all): bar("taking", done, all)
        case .judging(let done, let all): bar("judging", done, all)
        case .judged(_, _, _, _, let isPartial): return !isPartial
        default: return false
        }
        return true
    }

    private func bar(_ what: String, _ done: Int, _ all: Int) {
        guard all > 0 else { return }
        let width = 30
        let full = min(width, done * width / all)
        let line = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
        Console.complain("\r\u{1B}[K\(what) \(line) \(done)/\(all)")
        isDrawn = true
    }

    private static var stamp: String {
        var now = Foundation.time(nil)
        var parts = tm()
        gmtime_r(&now, &parts)
        return String(
            format: "%04d-%02d-%02dT%02d:%02d:%02dZ", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday, parts.tm_hour,
            parts.tm_min, parts.tm_sec)
    }

    /// - Returns: nil for what only a bar shows.
    private static func words(_ event: RunEvent) -> String? {
        switch event {
        case .took, .judging: nil
        case .began(let run, let takesUp): takesUp ? "run \(run) was stopped and is taken up" : "run \(run) begins"
        case .erasedCleared(let deliveries):
            "what still lay here of \(deliveries) erased \(deliveries == 1 ? "delivery" : "deliveries") is taken away"
        case .reportMadeUp(let run): "the report of run \(run) was missing and is made up for"
        case .waiting(let entries, let seconds):
            "\(entries) \(entries == 1 ? "entry was" : "entries were") changed a moment ago: looking again in \(seconds) s"
        case .unmoved(let entries):
            "\(entries) taken but still in the inbox: is it, and each folder in it, writable for this account? They are not judged twice"
        case .judged(let delivery, let accepted, let rejected, let referred, let isPartial):
            "delivery \(delivery): \(accepted) accepted, \(rejected) rejected, \(referred) referred\(isPartial ? "; some of its files could not be read" : "")"
        case .refused(let delivery, let because): "delivery \(delivery): refused (\(because))"
        case .failed(let delivery, let outcome): "delivery \(delivery): its reading broke off (\(outcome))"
        case .quarantined(let delivery, let because): "delivery \(delivery): put aside in quarantine (\(because))"
        case .stopping: "stopping as asked; what is left waits for the next run"
        case .left(let because, let entries): "left for the next run (\(because)): \(entries)"
        case .ended(let run, let counts, let report, let head):
            """
            run \(run) ends: \(counts.judged) judged, \(counts.partlyJudged) partly, \(counts.refused) refused, \
            \(counts.quarantined) in quarantine, \(counts.duplicate) duplicates, \(counts.deferred) left; report in \(report); \
            audit head \(head.sequence):\(head.hash)
            """
        }
    }
}
