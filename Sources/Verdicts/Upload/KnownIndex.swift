/// What an upload has shown of one index number.
struct KnownIndex: Sendable, BitwiseCopyable {
    var marks = KnownMarks()
    /// The last certificate accepted for it; -1 for none.
    var accepted: Int32 = -1
    /// The last name met with it; -1 for none.
    var names: Int32 = -1
}
