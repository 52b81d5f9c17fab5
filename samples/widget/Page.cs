using System.Text.Encodings.Web;

namespace Acme.WidgetSite;

/// <summary>The page with the widget on it. What is shown as text is encoded; the embed code is HTML, from Knowrithm over a connection that we trust.</summary>
internal static class Page
{
    public static string Render(SiteOptions options, string embedCode)
    {
        var (title, description) = (HtmlEncoder.Default.Encode(options.Title), HtmlEncoder.Default.Encode(options.Description));
        return $"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>{title}</title>
              <meta name="description" content="{description}">
            </head>
            <body>
              <h1>{title}</h1>
              <p>{description}</p>
              {embedCode}
            </body>
            </html>
            """;
    }

    /// <summary>The widget may run and call home; nothing else may.</summary>
    public static string Policy(Uri knowrithm)
    {
        var origin = knowrithm.GetLeftPart(UriPartial.Authority);
        return $"default-src 'none'; script-src {origin}; connect-src {origin}; style-src 'unsafe-inline' {origin}; img-src data: {origin}; base-uri " +
            $"'none'; form-action 'none'; frame-ancestors 'none'";
    }
}
