import Glibc

extension ChildProcess {
    static func pipe() throws -> (reading: Int32, writing: Int32) {
        try fault { () throws(SystemFailure) in try ChildStart.pipe() }
    }

    static func spawn(_ program: String, _ arguments: [String], _ environment: [String], _ descriptors: [Int32]) throws -> pid_t {
        try fault { () throws(SystemFailure) in try ChildStart.spawn(program, arguments, environment, descriptors) }
    }

    private static func fault<Value>(_ body: () throws(SystemFailure) -> Value) throws -> Value {
        do throws(SystemFailure) { return try body() } catch { throw ReadingFault(.pdfTool(error.words)) }
    }
}
