/// What becomes of a file that a program has sent.
package enum ProgramVerdicts {
    /// A line a record, as `transferdesk judge` writes them.
    case lines(KeptFile)
    /// Nothing of it could be read.
    /// - Parameters:
    ///   - because: a code.
    ///   - words: what is wrong and how to mend it.
    case unreadable(because: String, line: Int?, words: String)
    /// Nothing is wrong with it: a tool is missing, or room.
    case notTried
}
