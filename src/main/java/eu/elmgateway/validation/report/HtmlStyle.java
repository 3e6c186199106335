package eu.elmgateway.validation.report;

/** How the page looks. Colours keep a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3) in light and dark. */
final class HtmlStyle {
    static final String SHEET = """
            :root {
              --paper: #ffffff; --ink: #1b2330; --soft: #566072; --line: #d9dee6; --code: #f4f6f9;
              --error: #b3261e; --error-soft: #fdecea; --warning: #8a5300; --warning-soft: #fff4df;
              --info: #1f5fa8; --info-soft: #e8f1fb; --valid: #1b6e3c; --valid-soft: #e6f4ea; --mark: #ffe08a;
            }
            @media (prefers-color-scheme: dark) {
              :root {
                --paper: #12161d; --ink: #e6eaf0; --soft: #a3adbd; --line: #323a47; --code: #1a2029;
                --error: #ff9a92; --error-soft: #3a1c1b; --warning: #f5bf6a; --warning-soft: #382a12;
                --info: #8ec1ff; --info-soft: #15283f; --valid: #7fd4a0; --valid-soft: #12301f; --mark: #6b5310;
              }
            }
            * { box-sizing: border-box; }
            body {
              margin: 0; background: var(--paper); color: var(--ink);
              font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
            }
            main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
            code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            code { font-size: .875em; overflow-wrap: anywhere; }
            .kind { margin: 0; color: var(--soft); font-size: .875rem; letter-spacing: .04em; }
            h1 { margin: .1rem 0 .5rem; font-size: 1.6rem; line-height: 1.25; overflow-wrap: anywhere; }
            h2 { margin: 2rem 0 .75rem; font-size: 1.15rem; }
            h3 { margin: 0; font-size: 1rem; font-weight: 600; overflow-wrap: anywhere; }
            .verdict { margin: 0; }
            .verdict strong {
              display: inline-block; margin-right: .5rem; padding: .1rem .7rem; border-radius: 1rem;
              background: var(--warning-soft); color: var(--warning);
            }
            .verdict strong::first-letter, .layers span::first-letter { text-transform: uppercase; }
            .valid .verdict strong { background: var(--valid-soft); color: var(--valid); }
            .invalid .verdict strong { background: var(--error-soft); color: var(--error); }
            .verdict span { color: var(--soft); }
            .index { margin: 1rem 0 2rem; padding-left: 1.5rem; }
            .index span, .facts dt, .layers small, figcaption, .rule { color: var(--soft); }
            .index .invalid span { color: var(--error); }
            a { color: var(--info); overflow-wrap: anywhere; }
            .document + .document { margin-top: 3rem; padding-top: 2rem; border-top: 2px solid var(--line); }
            .facts { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 1rem 0; font-size: .9375rem; }
            .facts dt { display: inline; }
            .facts dt::after { content: " "; }
            .facts dd { display: inline; margin: 0; overflow-wrap: anywhere; }
            .layers {
              display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .5rem;
              align-items: start;
              margin: 1rem 0; padding: 0; list-style: none;
            }
            .layers li {
              padding: .5rem .75rem; border: 1px solid var(--line); border-top: 4px solid var(--soft);
              border-radius: .25rem; font-size: .9375rem;
            }
            .layers .wide { grid-column: 1 / -1; }
            @media (min-width: 48rem) { .layers .wide { grid-column: span 3; } }
            .layers b, .layers span, .layers small { display: block; }
            .layers small { margin-top: .25rem; font-size: .8125rem; line-height: 1.35; overflow-wrap: anywhere; }
            .layers .valid { border-top-color: var(--valid); }
            .layers .valid span { color: var(--valid); }
            .layers .invalid { border-top-color: var(--error); }
            .layers .invalid span { color: var(--error); font-weight: 600; }
            .layers .unclear { border-top-color: var(--warning); }
            .layers .skipped { border-top-style: dashed; }
            .findings { margin: 0; padding: 0; list-style: none; }
            .finding {
              margin: 0 0 1rem; padding: .875rem 1rem; border: 1px solid var(--line);
              border-left: 4px solid var(--info); border-radius: .25rem; break-inside: avoid;
            }
            .finding.error { border-left-color: var(--error); }
            .finding.warning { border-left-color: var(--warning); }
            .severity {
              margin-right: .25rem; padding: 0 .4rem; border-radius: .2rem; font-size: .8125rem;
              background: var(--info-soft); color: var(--info);
            }
            .error .severity { background: var(--error-soft); color: var(--error); }
            .warning .severity { background: var(--warning-soft); color: var(--warning); }
            .cure { margin: .5rem 0 0; overflow-wrap: anywhere; }
            .cure b { color: var(--valid); font-weight: 600; }
            figure { margin: .75rem 0 0; }
            figcaption { font-size: .875rem; }
            figcaption span { white-space: nowrap; }
            pre {
              margin: .25rem 0 0; padding: .5rem .75rem; border-radius: .25rem; overflow-x: auto;
              background: var(--code); font-size: .8125rem; line-height: 1.5;
            }
            pre b { font-weight: 400; }
            pre span { color: var(--soft); }
            pre i {
              display: inline-block; min-width: 3ch; margin-right: 1rem; color: var(--soft); font-style: normal;
              text-align: right; user-select: none;
            }
            mark { padding: .1em 0; border-radius: .15em; background: var(--mark); color: inherit; }
            details { margin-top: .5rem; font-size: .875rem; }
            summary { color: var(--info); cursor: pointer; }
            details ul { margin: .25rem 0 0; padding-left: 1.25rem; }
            .rule { margin: .5rem 0 0; font-size: .8125rem; }
            .rule span::after { content: " ·"; }
            table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
            caption { padding-bottom: .5rem; color: var(--soft); text-align: left; }
            th, td { padding: .4rem .6rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
            th[scope=row] { font-weight: 500; }
            th small { color: var(--soft); font-weight: 400; }
            td { overflow-wrap: anywhere; }
            td p { margin: 0; }
            .present td:nth-child(2) { color: var(--valid); }
            .missing td:nth-child(2) { color: var(--error); }
            .not-checkable td:nth-child(2) { color: var(--warning); }
            .checks th[scope=row], .checks td[class^=status] { white-space: nowrap; }
            .checks .status-ok { color: var(--valid); }
            .checks .status-error { color: var(--error); font-weight: 600; }
            .checks .status-skipped, .checks .unsaid { color: var(--soft); }
            .differs { color: var(--warning); }
            :focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
            @media (max-width: 32rem) {
              main { padding: 1.25rem .875rem 3rem; }
              .layers { grid-template-columns: 1fr 1fr; }
            }
            @media print {
              :root {
                --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --code: #f4f4f4; --mark: #ddd;
                --error: #8c0000; --warning: #6b4200; --info: #003c78; --valid: #00521f;
              }
              body { font-size: 10.5pt; }
              main { max-width: none; padding: 0; }
              pre { white-space: pre-wrap; overflow-wrap: anywhere; }
              details::details-content { display: block; content-visibility: visible; }
              a { color: inherit; }
            }
            """;

    private HtmlStyle() {}
}
