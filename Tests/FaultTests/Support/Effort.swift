import Foundation

/// How much is tried: a sample by `make test`, everything by `make faults`, which sets `TRANSFERDESK_FAULTS`.
enum Effort {
    static let isWhole = ProcessInfo.processInfo.environment["TRANSFERDESK_FAULTS"] != nil

    /// The seed of whatever is chosen at random; printed, so that a failure can be repeated by setting it.
    static let seed = ProcessInfo.processInfo.environment["TRANSFERDESK_SEED"].flatMap { UInt64($0) } ?? 20_261_123
}
