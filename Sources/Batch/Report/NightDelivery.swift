package import Ledger

/// What became of one delivery in a night.
package struct NightDelivery: Sendable {
    /// A source that could not be read whole.
    package struct Fault: Hashable, Sendable {
        package let source: String
        /// As `UploadFault` says it.
        package let words: String

        package init(source: String, words: String) {
            self.source = source
            self.words = words
        }
    }

    package struct Counts: Hashable, Sendable {
        package var accepted = 0
        package var rejected = 0
        package var referred = 0
        /// Of those referred.
        package var unreadable = 0

        package init(accepted: Int = 0, rejected: Int = 0, referred: Int = 0, unreadable: Int = 0) {
            self.accepted = accepted
            self.rejected = rejected
            self.referred = referred
            self.unreadable = unreadable
        }

        package var total: Int { accepted + rejected + referred }
    }

    package var number: Int64
    /// Raw, as the file system has it; nil once it is erased.
    package var name: [UInt8]?
    /// In bytes.
    package var size: Int64
    package var state: DeliveryState
    /// A code such as `empty`, and what it means, where the state alone does not say it.
    package var because: String?
    package var words: String?
    /// The delivery that had the same bytes; then this one has no verdicts.
    package var duplicateOf: Int64?
    package var attempts: [Attempt] = []
    package var counts = Counts()
    package var sourceNames: [String] = []
    package var faults: [Fault] = []

    package init(number: Int64, name: [UInt8]?, size: Int64, state: DeliveryState) {
        self.number = number
        self.name = name
        self.size = size
        self.state = state
    }
}
