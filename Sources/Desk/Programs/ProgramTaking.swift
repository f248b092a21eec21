import Batch

/// Through which programs have files judged.
struct ProgramTaking: Sendable {
    let judging: ProgramJudging
    /// In bytes, of one file.
    var limit = 8 << 20
}
