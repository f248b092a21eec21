import Crypto
import Foundation

/// How the page looks: on a screen of 320 pixels and a large one, light and dark, and on paper.
enum PageStyle {
    /// Stands between the tags as it is; holds neither `<` nor `&`.
    static let sheet = """
        :root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--faint:#57606a;--line:#c9d1d9;--box:#f4f6f8;--link:#0550ae;\
        --accept:#1a7f37;--reject:#b42318;--refer:#9a6700}
        @media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--paper:#0d1117;--faint:#9ba6b1;--line:#3b434c;--box:#161b22;\
        --link:#79b8ff;--accept:#3fb950;--reject:#ff7b72;--refer:#d4a72c}}
        *{box-sizing:border-box}
        body{margin:0 auto;padding:1rem;max-width:60rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);\
        overflow-wrap:anywhere}
        h1{font-size:1.6rem;line-height:1.2;margin:.5rem 0}
        h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:1px solid var(--line)}
        h3{font-size:1rem;margin:1.25rem 0 .5rem}
        a{color:var(--link)}
        a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
        nav ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
        .list{list-style:none;padding:0}
        .list li{padding:.6rem .75rem;margin:.4rem 0;border:1px solid var(--line);border-left-width:.3rem;border-radius:.3rem;\
        background:var(--box)}
        .list p{margin:.2rem 0}
        .list ul{margin:.2rem 0;padding-left:1.2rem}
        .list ul li{border:0;padding:0;margin:0;background:none}
        .name{font-weight:600}
        .faint{color:var(--faint);font-size:.9rem}
        table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
        caption{text-align:left;font-weight:600}
        th,td{text-align:left;vertical-align:top;padding:.35rem .4rem;border-bottom:1px solid var(--line);font-weight:400}
        thead th{font-weight:600;font-size:.85rem}
        .n{text-align:right;font-variant-numeric:tabular-nums;overflow-wrap:normal;white-space:nowrap}
        code{font-family:ui-monospace,monospace;font-size:.85rem}
        dt{font-weight:600}
        dd{margin:0 0 .5rem}
        svg{display:block;width:100%}
        .bar{height:.5rem;margin-top:.25rem}
        .whole{height:1.5rem;margin:.5rem 0}
        .accept{fill:var(--accept);border-color:var(--accept)}
        .reject{fill:var(--reject);border-color:var(--reject)}
        .refer{fill:var(--refer);border-color:var(--refer)}
        @media print{body{max-width:none;padding:0;font-size:10pt}nav{display:none}.list li,tr{break-inside:avoid}h2,h3{break-after:avoid}\
        svg{print-color-adjust:exact}}
        """

    /// Nothing is fetched, nothing runs, and of styles only this sheet is taken.
    static let policy =
        "default-src 'none'; style-src 'sha256-\(Data(SHA256.hash(data: Data(sheet.utf8))).base64EncodedString())'; base-uri 'none'; form-action 'none'"
}
