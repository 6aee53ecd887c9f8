package fengni.label.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pages without a label, named by what is special about them. */
public final class Pages {
    private Pages() {}

    public static Map<String, byte[]> files() {
        var all = new LinkedHashMap<String, String>();
        all.put("head and body", """
                <!doctype html>
                <html lang="zh">
                <head>
                <meta charset="utf-8">
                <title>春江</title>
                </head>
                <body class="a">
                <p>春江潮水连海平</p>
                </body>
                </html>
                """);
        all.put(
                "byte order mark and CR LF",
                "\ufeff<!DOCTYPE html>\r\n<html><head>\r\n<title>春</title></head><body>一</body></html>");
        all.put("no head", "<!doctype html><meta charset=utf-8><title>春</title><p>一<p>二");
        all.put("no tags at all", "只有文字");
        all.put("nothing at all", "");
        all.put("html without head", "<html><body onload=\"a('<head>')\">一</body></html> tail");
        all.put("strict page of XML", """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">
                <html xmlns="http://www.w3.org/1999/xhtml"><head>
                <meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>t</title>
                </head><body><p>一</p></body></html>""");
        all.put(
                "heads in a comment and a script",
                "<!-- <head> --><html><!-- <head><meta name=\"x\"> --><head><script>var a = '<head><meta name=AIGC>';"
                        + "</script><title><head></title></head><body><!-- </body> --><p>x</p></body></html>");
        all.put("words about labels", "<p>A label is {\"AIGC\":{\"Label\":\"1\"}} in <code>meta</code></p>");
        all.put("table first", "<table><tr><td>一<td>二</table><p>三");
        all.put(
                "quotes around brackets",
                "<html data-a='<head>\">' title=\"a>b\"><head><base href='/'></head><body>x</body></html>");
        var files = new LinkedHashMap<String, byte[]>();
        all.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        var chinese = "<html><head><meta charset=\"gbk\"><title>镕鎔丂|</title></head><body>春江花月夜𠀀</body></html>";
        files.put("GB 18030", chinese.getBytes(Charset.forName("GB18030")));
        var latin = "<html><head><meta http-equiv=content-type content='text/html; charset=iso-8859-1'></head>é\u00a0ÿ";
        files.put("Latin-1", latin.getBytes(StandardCharsets.ISO_8859_1));
        return files;
    }
}
