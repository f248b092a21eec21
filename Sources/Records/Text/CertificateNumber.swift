/// Numbers of certificates that stand on their own, told by their form.
enum CertificateNumber {
    /// The three forms in which Moodle numbers certificates: ten letters and digits, three groups of four digits, ten digits and initials.
    static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }),
            !text.lowercased().hasPrefix("lms")
        else { return false }
        let digits = bytes.count { (0x30...0x39).contains($0) }
        switch bytes.count {
        case 10: return digits > 0 && !bytes.contains(0x2D)
        case 12: return digits >= 10 && !bytes.contains(0x2D)
        case 14: return digits == 12 && bytes[4] == 0x2D && bytes[9] == 0x2D
        default: return false
        }
    }
}
