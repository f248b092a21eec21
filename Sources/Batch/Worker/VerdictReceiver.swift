import Ledger

/// Takes verdicts as the worker sends them: into the ledger, or to hold them against it.
protocol VerdictReceiver: AnyObject {
    /// What comes from here on may be taken back: one source of the delivery.
    func begin() throws
    /// Says which tail a number stands for from now on.
    func define(tail number: Int, _ bytes: [UInt8]) throws
    func add(_ sealed: SealedVerdict) throws
    func keep() throws
    func takeBack() throws
}

extension VerdictWriter: VerdictReceiver {}
