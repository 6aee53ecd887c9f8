package fengni.identity;

import fengni.access.Door;
import fengni.access.Doors;
import fengni.access.Role;
import fengni.answers.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/identity-methods}: the list of methods, each with the source that names it; one list for every
 * organisation of the installation.
 */
@RestController
@RequestMapping(MethodApi.HERE)
final class MethodApi implements Doors {
    static final String HERE = "/api/v1/identity-methods";

    private final EndUsers users;

    MethodApi(EndUsers users) {
        this.users = users;
    }

    @Override
    public List<Door> doors() {
        return List.of(Door.read(HERE), new Door(HttpMethod.PUT, HERE + "/{code}", Set.of(Role.ADMINISTRATOR)));
    }

    record Asked(
            Optional<String> nameZh, Optional<String> nameEn, Optional<String> source, Optional<Boolean> retired) {}

    record All(List<Method> items) {}

    @GetMapping
    All list() {
        return new All(users.methods());
    }

    @PutMapping("/{code}")
    ResponseEntity<Object> put(@PathVariable String code, @RequestBody Asked asked) {
        var method = new Method(
                code,
                asked.nameZh().orElse(""),
                asked.nameEn().orElse(""),
                asked.source().orElse(""),
                asked.retired().orElse(false));
        return Problem.or(users.put(method), ResponseEntity::ok);
    }
}
