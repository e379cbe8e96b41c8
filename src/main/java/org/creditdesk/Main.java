package org.creditdesk;

public final class Main {
    private Main() {}

    public static void main(String[] arguments) {}
}
