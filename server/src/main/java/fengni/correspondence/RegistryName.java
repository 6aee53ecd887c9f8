package fengni.correspondence;

/**
 * Who a registry is.
 *
 * @param name under which operators know it, as entered by whoever runs it
 * @param prefix of its own numbers (登记号)
 */
public record RegistryName(String name, String prefix) {}
