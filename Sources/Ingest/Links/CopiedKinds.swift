/// The endings of files that are copied beside articles: what a browser shows without running it, or saves.
///
/// A list of what may be copied and not of what may not: a page in HTML, SVG or XML that readers open runs its scripts as a
/// part of the site, and which further endings a web host serves as one of these nobody can list.
let copiedEndings: Set<String> = Set(
    [
        "apng avif bmp gif heic heif ico jfif jp2 jpeg jpg jxl png tif tiff webp",
        "aac flac m4a mp3 oga ogg opus wav", "m4v mov mp4 mpeg mpg ogv srt vtt webm",
        "caj djvu doc docx dps epub et odp ods odt ofd pdf ppt pptx rtf wps xls xlsx", "csv geojson json jsonl tsv",
        "7z bz2 gz rar tar tgz xz zip zst",
    ].flatMap { $0.split(separator: " ").map { String($0) } })
