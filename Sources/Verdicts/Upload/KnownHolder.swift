/// One combination of index number, e-mail and name met in an upload.
struct KnownHolder: Sendable, BitwiseCopyable {
    let keys: HolderKeys
    /// Bit n: a course whose number ends in n (modulo 64) was accepted.
    var acceptedCourses: UInt64 = 0
    /// The set of the name's words; -1 without a name.
    let name: Int32
    /// Where it was first met: a number counted over the whole upload.
    let first: Int32
    /// Those before in the lists that it is in; -1 ends a list.
    var nextByKey: Int32 = -1
    var nextByEmail: Int32 = -1
    var nextByName: Int32 = -1
    /// The last accepted certificate; -1 for none.
    var accepted: Int32 = -1
    var hasReferred = false

    /// Both index number and e-mail are there to tell this holder from a namesake.
    var isTold: Bool { keys.index != 0 && keys.email != 0 }
}
