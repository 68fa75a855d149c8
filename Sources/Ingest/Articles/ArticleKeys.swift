/// The keys of an article's front matter that are the product's own.
package let articleKeys = ArticleKeys.own

/// The keys of an article's front matter.
enum ArticleKeys {
    /// The product's own.
    static let own = [
        "title", "kicker", "subtitle", "date", "reporters", "correspondents", "tags", "people", "places", "page",
        "column", "draft", "aliases", withdrawalKey,
    ]

    /// Those of Hugo, Jekyll, Hexo and Zola that say what a key of ours says.
    static let understood = [
        "author", "authors", "tag", "category", "categories", "taxonomies", "published", "headless", "render",
        "redirect_from",
    ]

    /// Those of the four that say how or where their pages are shown, or what this archive finds itself. In lower case:
    /// Hugo takes them in any.
    ///
    /// Source: the generators' own documentation of front matter, and the plugins for Jekyll that GitHub Pages runs.
    static let passedOver: Set<String> = Set(hugo + jekyll + hexo + zola)

    private static let hugo = [
        "audio", "build", "_build", "cascade", "description", "expirydate", "images", "iscjklanguage",
        "keywords", "lastmod", "layout", "linktitle", "markup", "menu", "menus", "modified", "outputs", "params",
        "pubdate", "publishdate", "resources", "series", "sitemap", "slug", "summary", "toc", "translationkey", "type",
        "unpublishdate", "url", "videos", "weight",
    ]

    private static let jekyll = [
        "comments", "excerpt", "excerpt_separator", "image", "lang", "last_modified_at", "permalink",
        "redirect_to", "render_with_liquid", "seo", "tagline",
    ]

    private static let hexo = [
        "cover", "disablenunjucks", "mathjax", "photos", "sticky", "thumbnail", "top", "updated",
    ]

    private static let zola = [
        "extra", "generate_feed", "generate_feeds", "in_search_index", "insert_anchor_links", "page_template",
        "paginate_by", "paginate_path", "paginate_reversed", "path", "sort_by", "template", "transparent",
    ]
}
