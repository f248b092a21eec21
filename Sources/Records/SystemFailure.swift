import Glibc

/// What the system answered to a call that failed.
package struct SystemFailure: Error, Hashable {
    package let code: Int32

    /// - Parameter code: that of the call that has just failed.
    package init(_ code: Int32 = errno) { self.code = code }

    package var words: String { String(cString: strerror(code)) }
}
