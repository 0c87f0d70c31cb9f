/* Hosts as text. */
#include <net/if.h>

/* parse(family, text): writes a numeric address into the scratch row. Returns whether it is one. */
static napi_value parse_host(napi_env env, napi_callback_info info) {
    struct area *area;
    napi_value values[2], result = NULL;
    size_t given = 2;
    int32_t family;
    char text[INET6_ADDRSTRLEN + 1 + IF_NAMESIZE];
    union address address = {0};
    if (napi_get_cb_info(env, info, &given, values, NULL, NULL) != napi_ok || given < 2 ||
        napi_get_value_int32(env, values[0], &family) != napi_ok ||
        napi_get_value_string_utf8(env, values[1], text, sizeof text, NULL) != napi_ok ||
        napi_get_instance_data(env, (void **)&area) != napi_ok)
        return fail(env, "parse(family, text)");
    int fault = family == 6 ? uv_ip6_addr(text, 0, &address.v6) : uv_ip4_addr(text, 0, &address.v4);
    if (fault == 0) read_address(area->scratch, &address);
    napi_get_boolean(env, fault == 0, &result);
    return result;
}

/* name(family): returns the host in the scratch row as node:dgram shows it, a link-local one with its interface. */
static napi_value name_host(napi_env env, napi_callback_info info) {
    struct area *area;
    napi_value result = NULL;
    int32_t family;
    char text[INET6_ADDRSTRLEN + 1 + UV_IF_NAMESIZE] = "";
    union address address;
    if (!read_arguments(env, info, NULL, 1, &family) || napi_get_instance_data(env, (void **)&area) != napi_ok)
        return fail(env, "name(family)");
    write_address(&address, family == 6 ? AF_INET6 : AF_INET, area->scratch);
    if (family != 6) uv_ip4_name(&address.v4, text, sizeof text);
    else if (uv_ip6_name(&address.v6, text, INET6_ADDRSTRLEN) == 0 && address.v6.sin6_scope_id != 0 &&
             IN6_IS_ADDR_LINKLOCAL(&address.v6.sin6_addr)) {
        size_t end = strlen(text), room = sizeof text - end - 1;
        text[end] = '%';
        if (uv_if_indextoiid(address.v6.sin6_scope_id, text + end + 1, &room) != 0) text[end] = 0;
    }
    napi_create_string_utf8(env, text, NAPI_AUTO_LENGTH, &result);
    return result;
}
