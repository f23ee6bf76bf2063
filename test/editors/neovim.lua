-- Drives Neovim as a person would: opens a draft, sees its findings, reads a hover, takes a quick fix, renames a term.
--
--   nvim --headless --clean -l test/editors/neovim.lua SERVER DRAFT     Neovim 0.9 or later
--   nvim --headless --clean -c 'luafile test/editors/neovim.lua'        earlier; SERVER and DRAFT from the environment
--
-- Ends with 0 when all is there; else it says what is not, and ends with 1.

local server = (_G.arg or {})[1] or os.getenv('SERVER')
local draft = (_G.arg or {})[2] or os.getenv('DRAFT')

local function say(text)
  io.stdout:write(text .. '\n')
end

local function fail(text)
  say('FAILED: ' .. text)
  vim.cmd('cquit 1')
end

local function check(holds, what)
  if holds then say('ok: ' .. what) else fail(what) end
end

-- Whatever Neovim tells its user besides is a fault.
local notices = {}
vim.notify = function(text) table.insert(notices, text) end

-- Not as `settings`: those of Neovim 0.7 the server would have to guess, for it does not say that it answers for them.
local options = { name = 'contract-review', cmd = { server, '--stdio' }, init_options = { contractReview = { language = 'nl' } }, root_dir = vim.fn.fnamemodify(draft, ':h') }

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

local function findings()
  return vim.diagnostic.get(buffer)
end

local function finding(code)
  for _, each in ipairs(findings()) do
    if each.code == code or (each.user_data and each.user_data.lsp and each.user_data.lsp.code == code) then return each end
  end
end

local WEAK = 'audit.customer-right'
vim.wait(20000, function() return finding(WEAK) ~= nil end)
local weak = finding(WEAK)
if weak == nil then fail('findings appear; notices: ' .. table.concat(notices, ' | ')) end
say('ok: ' .. #findings() .. ' findings; ' .. WEAK .. ' in line ' .. (weak.lnum + 1))
check(weak.message:find('te zwak'), 'in the language of the settings: ' .. weak.message)

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000) or {}
  for _, answer in pairs(answers) do
    if answer.error then fail(method .. ': ' .. vim.inspect(answer.error)) end
    return answer.result
  end
end

local document = { uri = vim.uri_from_bufnr(buffer) }
local place = { line = weak.lnum, character = weak.col }
local hover = ask('textDocument/hover', { textDocument = document, position = place })
check(hover and hover.contents.value:find('2.2.5', 1, true), 'a hover that cites the policy')

local range = { start = place, ['end'] = { line = weak.end_lnum, character = weak.end_col } }
local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = { diagnostics = { weak.user_data.lsp } } })
say('ok: ' .. #actions .. ' code actions')
local preferred
for _, action in ipairs(actions) do
  check(action.command == nil, 'no command that Neovim does not know: ' .. action.title)
  if action.isPreferred and preferred == nil then preferred = action end
end
check(preferred ~= nil, 'a preferred fix')
if preferred.edit == nil then preferred = ask('codeAction/resolve', preferred) end
vim.lsp.util.apply_workspace_edit(preferred.edit, 'utf-16')
local text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
check(not text:find('at most once a year', 1, true), 'the weak sentence is replaced')
check(not text:find('${', 1, true), 'no placeholders of a snippet in the text')
vim.wait(20000, function() return finding(WEAK) == nil end)
check(finding(WEAK) == nil, 'its finding is gone')

local symbols = ask('textDocument/documentSymbol', { textDocument = document })
check(symbols and #symbols > 0, 'an outline')
local line = vim.api.nvim_buf_get_lines(buffer, 2, 3, false)[1]
local renamed = ask('textDocument/rename', { textDocument = document, position = { line = 2, character = line:find('Provider') - 1 }, newName = 'Host' })
vim.lsp.util.apply_workspace_edit(renamed, 'utf-16')
text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
check(text:find('the "Host"', 1, true) and not text:find('Provider', 1, true), 'a term is renamed')

check(#notices == 0, 'no notices: ' .. table.concat(notices, ' | '))
vim.cmd('qall!')
