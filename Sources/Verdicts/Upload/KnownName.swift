/// What an upload has shown of the holders of one name.
struct KnownName: Sendable, BitwiseCopyable {
    /// Of the certificates accepted that state no index number.
    var marks = KnownMarks()
    /// The last certificate accepted; -1 for none.
    var accepted: Int32 = -1
}
