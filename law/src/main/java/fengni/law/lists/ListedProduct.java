package fengni.law.lists;

/**
 * A product of a published list in one form; what is offered in several forms is several of these.
 *
 * @param form such as APP, 网站, 小程序, 公众账号, 其他, as printed; empty where the list names none
 */
public record ListedProduct(String name, String form) {}
