-- Drives Neovim as a person would: opens a draft, reads its findings and a hover, takes a quick fix, types, undoes,
-- renames a term, closes. What is to be seen is said by test/editors/run.mjs, which also compares the texts.
--
--   nvim --headless --clean -c 'luafile test/editors/neovim.lua'
--
-- From the environment: SERVER, the command that starts the server; DRAFT, which is not changed on disk; COPIES, a
-- folder for the text after the fix and after the renaming; STAYS, when it is to wait with the draft open until it
-- is killed. Says `ok: …` of each step. Ends with 0 when all is there; else it says what is not, and ends with 1.

local server, draft, copies = os.getenv('SERVER'), os.getenv('DRAFT'), os.getenv('COPIES')
local WAIT = 30000
local FIXED = 'audit.customer-right'
local CONTRARY = 'subcontracting.liability'

local function say(text)
  io.stdout:write(text .. '\n')
  io.stdout:flush()
end

local function fail(text)
  say('FAILED: ' .. text)
  vim.cmd('cquit 1')
end

local function check(holds, step, otherwise)
  if holds then say('ok: ' .. step) else fail(step .. (otherwise and ('; ' .. otherwise) or '')) end
end

-- Whatever Neovim tells its user besides is a fault.
local notices = {}
vim.notify = function(text) table.insert(notices, text) end

-- Not as `settings`: those of Neovim 0.7 the server would have to guess, for it does not say that it answers for them.
local options = { name = 'contract-review', cmd = { server, '--stdio' }, init_options = { contractReview = { language = 'nl' } }, root_dir = vim.fn.fnamemodify(draft, ':h') }

-- From 0.11, from 0.8, and before.
if vim.lsp.config then
  options.filetypes = { 'markdown' }
  vim.lsp.config['contract-review'] = options
  vim.lsp.enable('contract-review')
else
  vim.api.nvim_create_autocmd('FileType', {
    pattern = 'markdown',
    callback = function(event)
      if vim.lsp.start then
        vim.lsp.start(options)
      else
        vim.lsp.buf_attach_client(event.buf, vim.lsp.start_client(options))
      end
    end,
  })
end

vim.cmd('filetype on')
vim.cmd('edit ' .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()
local document = { uri = vim.uri_from_bufnr(buffer) }

local function code_of(diagnostic)
  return diagnostic.code or (diagnostic.user_data and diagnostic.user_data.lsp and diagnostic.user_data.lsp.code)
end

local function codes()
  local all = {}
  for _, each in ipairs(vim.diagnostic.get(buffer)) do table.insert(all, tostring(code_of(each))) end
  table.sort(all)
  return table.concat(all, ' ')
end

local function finding(code)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    if code_of(each) == code then return each end
  end
end

local function line(number)
  return vim.api.nvim_buf_get_lines(buffer, number, number + 1, false)[1] or ''
end

local function lines()
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

local function eventually(holds)
  return vim.wait(WAIT, holds, 50)
end

eventually(function() return finding(FIXED) ~= nil and finding(CONTRARY) ~= nil end)
local weak, contrary = finding(FIXED), finding(CONTRARY)
check(weak ~= nil and contrary ~= nil, 'findings', 'there are: ' .. codes() .. '; notices: ' .. table.concat(notices, ' | '))
check(weak.message:find('te zwak', 1, true), 'in the language of the settings', weak.message)
check(line(contrary.lnum):sub(contrary.col + 1, contrary.end_col) == 'The Provider is not liable for the acts and omissions of its subcontractors.', 'at their passage',
  'at ' .. line(contrary.lnum):sub(contrary.col + 1, contrary.end_col))
if os.getenv('STAYS') then
  say('waiting')
  vim.wait(10 * WAIT, function() return false end)
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, WAIT) or {}
  for _, answer in pairs(answers) do
    if answer.error or answer.err then fail(method .. ': ' .. vim.inspect(answer.error or answer.err)) end
    return answer.result
  end
  fail(method .. ': no answer')
end

--- The place of the n-th `words` of a line, in UTF-16 units as the protocol wants it.
local function place_of(number, words, n)
  local from = 1
  for _ = 1, n or 1 do from = (line(number):find(words, from, true) or fail(words .. ' is not in line ' .. number)) + 1 end
  local _, units = vim.str_utfindex(line(number), from - 2)
  return { line = number, character = units }
end

local at = place_of(weak.lnum, line(weak.lnum):sub(weak.col + 1))
local hover = ask('textDocument/hover', { textDocument = document, position = at })
check(hover and hover.contents.value:find('2.2.5', 1, true), 'a hover that cites the policy')

local range = { start = at, ['end'] = place_of(weak.end_lnum, line(weak.end_lnum):sub(weak.end_col)) }
local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = { diagnostics = { weak.user_data.lsp } } })
local preferred
for _, action in ipairs(actions) do
  if action.command ~= nil then fail('no command that Neovim does not know: ' .. action.title) end
  if action.isPreferred and preferred == nil then preferred = action end
end
check(preferred ~= nil, 'a preferred fix')
if preferred.edit == nil then preferred = ask('codeAction/resolve', preferred) end
vim.lsp.util.apply_workspace_edit(preferred.edit, 'utf-16')
vim.cmd('silent keepalt write! ' .. vim.fn.fnameescape(copies .. '/fixed.md'))
local fixed = lines()
eventually(function() return finding(FIXED) == nil and finding(CONTRARY) ~= nil end)
check(finding(FIXED) == nil and finding(CONTRARY) ~= nil, 'its finding is gone', codes())

local now = finding(CONTRARY)
vim.api.nvim_win_set_cursor(0, { now.lnum + 1, line(now.lnum):find('not liable', 1, true) - 1 })
-- A script is one step to undo, unless it says where one ends.
vim.cmd('let &undolevels = &undolevels')
vim.cmd('normal! cwfully')
check(line(now.lnum) == '2.2 The Provider is fully liable for the acts and omissions of its subcontractors.', 'something is typed', line(now.lnum))
eventually(function() return finding(CONTRARY) == nil end)
check(finding(CONTRARY) == nil, 'the findings follow', codes())
vim.cmd('silent undo')
eventually(function() return finding(CONTRARY) ~= nil end)
check(lines() == fixed and finding(CONTRARY) ~= nil, 'what is undone is as it was', codes())

local symbols = ask('textDocument/documentSymbol', { textDocument = document })
check(symbols and #symbols > 0, 'an outline')
-- The second one of a line in which characters of two units stand before it.
local provisions = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
local musical
for number, text in ipairs(provisions) do if text:find('𝄞', 1, true) then musical = number - 1 end end
local renamed = ask('textDocument/rename', { textDocument = document, position = place_of(musical, 'Provider', 2), newName = 'Host' })
vim.lsp.util.apply_workspace_edit(renamed, 'utf-16')
vim.cmd('silent keepalt write! ' .. vim.fn.fnameescape(copies .. '/renamed.md'))
check(not lines():find('Provider', 1, true), 'a term is renamed')

-- What the server says of the draft from now on.
local published
local handler = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(failure, result, ...)
  if result then published = #result.diagnostics end
  return handler(failure, result, ...)
end
-- Since 0.10 Neovim asks for the findings, and forgets by itself those of what is closed.
local asks = vim.lsp.diagnostic.on_diagnostic ~= nil
local function forgotten()
  return #vim.diagnostic.get() == 0 and (asks or published == 0)
end
vim.cmd('bwipeout!')
eventually(forgotten)
check(forgotten(), 'none is left of a draft that is closed', 'of the server: ' .. tostring(published))

check(#notices == 0, 'no complaints', table.concat(notices, ' | '))
vim.cmd('qall!')
