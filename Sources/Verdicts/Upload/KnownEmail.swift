/// What an upload has shown of one e-mail address.
struct KnownEmail: Sendable, BitwiseCopyable {
    var marks = KnownMarks()
    /// The last certificate accepted for it that states no index number; -1 for none.
    var acceptedAlone: Int32 = -1
    /// The last one that states one.
    var acceptedWithIndex: Int32 = -1
}
