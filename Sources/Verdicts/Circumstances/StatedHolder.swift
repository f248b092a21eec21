/// Whose a certificate is, as far as record and request say.
struct StatedHolder {
    var index: IndexNumber?
    var email: [UInt8]?
    var name: HolderName?
}
