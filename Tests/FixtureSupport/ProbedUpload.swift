import Uploads

/// What became of a probed input, and the first promise that was not kept.
struct ProbedUpload {
    let output: ProbeOutput
    let result: UploadResult
    let broken: BrokenPromise?
}
